namespace Ops.Domain.Rules;

/// <summary>One cell of a row: the values of one column under which the row applies.</summary>
/// <typeparam name="TFact">The caller's own record.</typeparam>
/// <remarks>A condition that cannot be (a value that is not listed, an interval upside down) is reported when the table is built.</remarks>
public sealed class Condition<TFact>
{
    internal Condition(Column<TFact> column, ValueSet set, bool isAny, Fault? fault)
    {
        Column = column;
        Set = set;
        IsAny = isAny;
        Fault = fault;
    }

    /// <summary>The column.</summary>
    public Column<TFact> Column { get; }

    internal ValueSet Set { get; }

    /// <summary>Written as any: no test at all.</summary>
    internal bool IsAny { get; }

    internal Fault? Fault { get; }

    /// <summary>Either of two conditions on one column.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the conditions are on different columns.</exception>
    public static Condition<TFact> operator |(Condition<TFact> left, Condition<TFact> right)
    {
        Guard.NotNull(left, nameof(left));
        Guard.NotNull(right, nameof(right));
        return ReferenceEquals(left.Column, right.Column)
            ? new(left.Column, left.Set.Or(right.Set), left.IsAny || right.IsAny, left.Fault ?? right.Fault)
            : throw Faults.Invalid(
                right.Column.Name,
                $"joined with a condition on {left.Column.Name}",
                "join conditions on one column; write two rows otherwise"
            );
    }

    /// <summary>The values that are there and do not fulfil the condition.</summary>
    public static Condition<TFact> operator !(Condition<TFact> value)
    {
        Guard.NotNull(value, nameof(value));
        return new(value.Column, ValueSet.Line.Except(value.Set), false, value.Fault);
    }

    /// <summary>The condition in the notation of cells.</summary>
    /// <returns>For example <c>[500..1000)</c>.</returns>
    public override string ToString() => CellText.WriteCell(Column.Axis, Set);
}
