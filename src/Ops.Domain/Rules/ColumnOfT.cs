namespace Ops.Domain.Rules;

/// <summary>A typed column: its conditions read like the cells of the table.</summary>
/// <typeparam name="TFact">The caller's own record.</typeparam>
/// <typeparam name="T">The type of the values.</typeparam>
public sealed class Column<TFact, T> : Column<TFact>
{
    private readonly Func<TFact, T> _read;

    internal Column(string name, Func<TFact, T> read, Domain<T> domain)
        : base(name, domain.Axis)
    {
        _read = read;
        Domain = domain;
    }

    /// <summary>Which values the column can have.</summary>
    public Domain<T> Domain { get; }

    /// <summary>Equal to a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The condition.</returns>
    public Condition<TFact> Is(T value) => In(value);

    /// <summary>There and different from a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The condition; a missing value does not fulfil it.</returns>
    public Condition<TFact> IsNot(T value) => !In(value);

    /// <summary>One of some values.</summary>
    /// <param name="values">The values; none is never fulfilled.</param>
    /// <returns>The condition.</returns>
    public Condition<TFact> In(params ReadOnlySpan<T> values)
    {
        var set = ValueSet.Empty;
        Fault? fault = null;
        foreach (var value in values)
            set = set.Or(PlaceOf(value, ref fault) is { } place ? ValueSet.Point(place) : ValueSet.Null);
        return Condition(set, fault);
    }

    /// <summary>The value or more.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The condition.</returns>
    public Condition<TFact> AtLeast(T value) => Compared(value, static place => ValueSet.Between(new Cut(place, false), null));

    /// <summary>More than the value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The condition.</returns>
    public Condition<TFact> Above(T value) => Compared(value, static place => ValueSet.Between(new Cut(place, true), null));

    /// <summary>The value or less.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The condition.</returns>
    public Condition<TFact> AtMost(T value) => Compared(value, static place => ValueSet.Between(null, new Cut(place, true)));

    /// <summary>Less than the value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The condition.</returns>
    public Condition<TFact> Below(T value) => Compared(value, static place => ValueSet.Between(null, new Cut(place, false)));

    /// <summary>Between two values.</summary>
    /// <param name="low">The lower end.</param>
    /// <param name="high">The upper end.</param>
    /// <param name="ends">Which ends belong to it.</param>
    /// <returns>The condition.</returns>
    public Condition<TFact> Between(T low, T high, Ends ends = Ends.Closed)
    {
        Guard.Defined(ends, nameof(ends));
        bool lowOpen = ends is Ends.Open or Ends.OpenClosed;
        bool highOpen = ends is Ends.Open or Ends.ClosedOpen;
        Fault? fault = null;
        var from = PlaceOf(low, ref fault);
        var to = PlaceOf(high, ref fault);
        if (from is not { } first || to is not { } last)
            return Condition(ValueSet.Empty, fault ?? Unordered());
        if (first > last || (first == last && ends != Ends.Closed))
            fault ??= new Fault(FaultCode.InvalidArgument, Name, $"from {low} to {high} ends before it starts", "give the lower end first");
        return Condition(ValueSet.Between(new Cut(first, lowOpen), new Cut(last, !highOpen)), Axis.IsOrdered ? fault : Unordered());
    }

    internal override FactValue Read(TFact fact) => Domain.Write(_read(fact));

    internal override ColumnIndex<TFact> Index(Segments segments, ulong[] rows) => Domain.Finding.Index(this, _read, segments, rows);

    private Condition<TFact> Compared(T value, Func<decimal, ValueSet> set)
    {
        Fault? fault = null;
        var place = PlaceOf(value, ref fault);
        return Condition(
            place is { } known ? set(known) : ValueSet.Empty,
            Axis.IsOrdered && (place is not null || fault is not null) ? fault : Unordered()
        );
    }

    private Condition<TFact> Condition(ValueSet set, Fault? fault) => new(this, Axis.Normalise(set), false, fault);

    private decimal? PlaceOf(T value, ref Fault? fault)
    {
        var written = Domain.Write(value);
        if (written.IsMissing)
            return null;
        try
        {
            return Axis.PlaceOf(written, Name);
        }
        catch (OpsException exception)
        {
            fault ??= exception.Faults[0];
            return 0;
        }
    }

    private Fault Unordered() => new(FaultCode.InvalidArgument, Name, "a comparison with values that have no order", "list the values");
}
