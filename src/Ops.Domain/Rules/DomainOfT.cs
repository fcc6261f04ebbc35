namespace Ops.Domain.Rules;

/// <summary>Which values a column can have. Without a domain, completeness has no meaning.</summary>
/// <typeparam name="T">The type that the column reads: a number, a date, a truth value, an enumeration or a text.</typeparam>
/// <remarks>Made by <see cref="Domains"/>. Immutable.</remarks>
public sealed class Domain<T>
{
    internal Domain(Axis axis, Func<T, FactValue> write, Func<FactValue, T> read, Finding<T> finding)
    {
        Axis = axis;
        Write = write;
        Read = read;
        Finding = finding;
    }

    internal Axis Axis { get; }

    internal Func<T, FactValue> Write { get; }

    internal Func<FactValue, T> Read { get; }

    internal Finding<T> Finding { get; }

    /// <summary>The domain cut down to one interval or comparison.</summary>
    /// <param name="interval">In the notation of cells: <c>[0..100]</c>, <c>(0..1]</c>, <c>&gt;= 0</c>.</param>
    /// <returns>The smaller domain.</returns>
    /// <remarks>Versions of a table fit together when the texts of their domains are the same: <c>[0..9]</c> is not <c>[0..10)</c>.</remarks>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.ParseError"/>: not such a text. <see cref="FaultCode.InvalidArgument"/>: values without order, an interval
    /// upside down, more than one interval, or nothing left.
    /// </exception>
    public Domain<T> Within(string interval)
    {
        Guard.NotNull(interval, nameof(interval));
        if (!Axis.IsOrdered)
            throw Faults.Invalid(nameof(interval), $"'{interval}' for values that have no order", "list the values of the domain instead");
        var set = CellReader.Read(Axis, interval, nameof(interval), out bool isAny);
        if (isAny || set.HasNull || set.Intervals().Length != 1)
            throw Faults.Invalid(
                nameof(interval),
                $"'{interval}' is not one interval with a value in it",
                "give one interval or comparison"
            );
        var domain = Axis.Domain.And(set);
        return domain.HasValues
            ? With(Axis with { Domain = domain, Written = Axis.Written.Length > 0 ? $"{Axis.Written}, {interval}" : interval })
            : throw Faults.Invalid(nameof(interval), $"'{interval}' leaves no value", "give an interval with at least one value");
    }

    /// <summary>The domain with a distance between neighbours, at which tests of boundaries look at dense numbers.</summary>
    /// <param name="step">For example 0.01 for amounts in cents; above zero.</param>
    /// <returns>The domain.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the step is not above zero.</exception>
    public Domain<T> StepOf(decimal step) =>
        step > 0 ? With(Axis with { Step = step }) : throw Faults.Invalid(nameof(step), $"{step}", "give a step above 0");

    /// <summary>The same domain for values whose type is known only at run time.</summary>
    /// <returns>The domain of <see cref="FactValue"/>.</returns>
    public Domain<FactValue> Untyped() =>
        new(
            Axis,
            static value => value,
            static value => value,
            new Finding<FactValue, ValueLocator>(static segments => new ValueLocator(segments))
        );

    /// <summary>The same domain, in which a missing value is legal.</summary>
    internal Domain<T> Nullable() => With(Axis with { IsNullable = true });

    private Domain<T> With(Axis axis) => new(axis, Write, Read, Finding);
}
