import java.nio.file.Path
import java.time.Year
import org.lgpi.core.assessment.*
import org.lgpi.core.base.*
import org.lgpi.core.framework.*
import org.lgpi.core.index.*
import org.lgpi.core.scoring.*
import org.lgpi.core.territory.*
import org.lgpi.io.catalogue.*
import org.lgpi.io.csv.*
import org.lgpi.io.json.*
import static org.lgpi.examples.jshell.Lgpi.*
