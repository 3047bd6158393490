package org.lgpi.core.responsibility;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.immutables.value.Value;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Label;
import org.lgpi.core.base.Problem;
import org.lgpi.core.index.IndexDefinition;

/**
 * Which service fields, services and components there are, and what responsibility for them earns.
 *
 * <p>The scheme has no arithmetic of its own: {@link #definition} is an index in which a field is a block, a service a
 * sub-block and a component a criterion with a scale of points, all added up. What is not applicable takes its points
 * out of the maximum, so that points stay points. Points, share of the maximum, coverage, bounds and ranks therefore
 * come from {@link org.lgpi.core.scoring.Scorer}.
 *
 * <p>Modelled on the coding of policy scope in the Local Autonomy Index (A. Ladner, N. Keuffer, H. Baldersheim,
 * Self-rule Index for Local Authorities, 2015). A high value means wide legal powers, not good government.
 */
@Value.Immutable
public abstract class ResponsibilityScheme implements WithResponsibilityScheme {

    ResponsibilityScheme() {}

    /**
     * Returns the code of the scheme.
     *
     * @return the code
     */
    public abstract String code();

    /**
     * Returns the version of the content.
     *
     * @return the version
     */
    public abstract String version();

    /**
     * Returns the name.
     *
     * @return text by language, perhaps empty
     */
    @Value.Default
    public Label label() {
        return Label.EMPTY;
    }

    /**
     * Returns where the scheme comes from and what it may be used for.
     *
     * @return text by language, perhaps empty
     */
    @Value.Default
    public Label note() {
        return Label.EMPTY;
    }

    /**
     * Returns the first day on which the scheme holds.
     *
     * @return the day, empty if not limited
     */
    public abstract Optional<LocalDate> validFrom();

    /**
     * Returns the last day on which the scheme holds.
     *
     * @return the day, empty if not limited
     */
    public abstract Optional<LocalDate> validTo();

    /**
     * Returns what {@link ResponsibilityLevel#PARTIAL} earns; nothing unless stated.
     *
     * @return share of the points of a component, 0 to 1
     */
    @Value.Default
    public double partialShare() {
        return 0;
    }

    /**
     * Returns the maximum to which the total is rescaled beside the raw points, such as the 4 of the variable policy
     * scope in the Local Autonomy Index.
     *
     * @return the maximum, empty if the total is not rescaled
     */
    public abstract OptionalDouble rescaledMaximum();

    /**
     * Returns the fields.
     *
     * @return fields in the order of the scheme, at least one
     */
    public abstract List<ServiceField> fields();

    /**
     * Returns the index that computes this scheme.
     *
     * <p>The code of a criterion is the code of the service, a full stop and the code of the component, such as
     * {@code PRESCHOOL.PERSONNEL}; the tag {@code component} carries the latter, so that a view can regroup by it.
     *
     * @return the definition
     */
    @Value.Lazy
    public IndexDefinition definition() {
        return SchemeIndex.of(this);
    }

    /**
     * Returns all services.
     *
     * @return services in the order of the scheme
     */
    @Value.Lazy
    public List<Service> services() {
        return fields().stream().flatMap(field -> field.services().stream()).toList();
    }

    /** Every row of a coding asks for its service. */
    @Value.Lazy
    Map<String, Service> servicesByCode() {
        return services().stream().collect(Collectors.toUnmodifiableMap(Service::code, service -> service));
    }

    /**
     * Returns a service.
     *
     * @param code its code
     * @return the service, empty if the scheme has none of that code
     */
    public Optional<Service> service(String code) {
        return Optional.ofNullable(servicesByCode().get(code));
    }

    /**
     * Returns a field.
     *
     * @param code its code
     * @return the field, empty if the scheme has none of that code
     */
    public Optional<ServiceField> field(String code) {
        return fields().stream().filter(field -> field.code().equals(code)).findFirst();
    }

    /**
     * Returns the points that full responsibility for everything earns.
     *
     * @return points
     */
    public double maximum() {
        return services().stream()
                .flatMap(service -> service.components().stream())
                .mapToDouble(Component::points)
                .sum();
    }

    /**
     * Rescales a share of the points to the other maximum: {@code share * rescaledMaximum}.
     *
     * @param share share of the points, such as the value of the index
     * @return the rescaled points; NaN if the scheme does not rescale or the share is NaN
     */
    public double rescaled(double share) {
        return rescaledMaximum().isPresent() ? share * rescaledMaximum().getAsDouble() : Double.NaN;
    }

    /**
     * Returns what is wrong with naming a component.
     *
     * @param service code of a service
     * @param component code of one of its components
     * @return the problem without a place, empty if the scheme has that component
     */
    public Optional<Problem> unknown(String service, String component) {
        return CodingCheck.unknown(this, service, component);
    }

    /**
     * Starts the coding of one unit.
     *
     * @param unit code of the unit
     * @param period the year
     * @return an empty builder
     */
    public ResponsibilityCoding.Builder coding(String unit, Year period) {
        return new ResponsibilityCoding.Builder(this, unit, period);
    }

    /**
     * Scores some codings.
     *
     * @param codings the codings, each unit and period once
     * @return points, shares, coverage, bounds and ranks
     * @throws IllegalArgumentException if a unit and period stands twice or a coding is of another scheme
     */
    public ResponsibilityTable score(List<ResponsibilityCoding> codings) {
        AssessmentTable table = AssessmentTable.of(
                definition().framework(),
                codings.stream().map(ResponsibilityCoding::assessment).toList());
        return ResponsibilityTable.of(this, table);
    }

    @Value.Check
    void check() {
        InvalidDefinitionException.throwIfAny(problems(this));
    }

    private static List<Problem> problems(ResponsibilityScheme scheme) {
        return SchemeCheck.problems(
                scheme.code(), scheme.version(), scheme.partialShare(), scheme.rescaledMaximum(), scheme.fields());
    }

    /**
     * Returns what is wrong with the parts of a scheme, so that a reader can report these problems together with others.
     *
     * @param code code of the scheme
     * @param version version of the scheme
     * @param partialShare share of the points that partial responsibility earns
     * @param rescaledMaximum maximum to which the total is rescaled, empty if it is not
     * @param fields the fields
     * @return the problems, empty if the parts hold together
     */
    public static List<Problem> problems(
            String code,
            String version,
            double partialShare,
            OptionalDouble rescaledMaximum,
            List<ServiceField> fields) {
        return SchemeCheck.problems(code, version, partialShare, rescaledMaximum, fields);
    }

    /**
     * Starts a new scheme.
     *
     * @return an empty builder; code, version and at least one field are required
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns one line: code, version, counts and points. */
    @Override
    public String toString() {
        return code() + " " + version() + ": " + fields().size() + " fields, "
                + services().size() + " services, "
                + definition().framework().criteria().size() + " components, " + SchemeCheck.number(maximum())
                + " points";
    }

    /** Collects the parts; not thread-safe. */
    public static final class Builder extends ImmutableResponsibilityScheme.Builder {
        Builder() {}
    }
}
