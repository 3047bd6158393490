/** Ranks units of a file; an application of another project that is a module. */
module com.example.ranking {
    requires org.lgpi.io;
}
