using System.Numerics;
using NodaTime;

namespace Ops.Domain.Rules;

/// <summary>The values that a column can have, as places on a line of numbers: dates are days, listed values are their index.</summary>
internal sealed record Axis
{
    public static readonly LocalDate Epoch = new(1970, 1, 1);

    private static readonly decimal FirstDay = NodaTime.Period.DaysBetween(Epoch, LocalDate.MinIsoValue);
    private static readonly decimal LastDay = NodaTime.Period.DaysBetween(Epoch, LocalDate.MaxIsoValue);

    public required AxisKind Kind { get; init; }

    /// <summary>The domain: one run of values, without null.</summary>
    public ValueSet Domain { get; init; } = ValueSet.Line;

    /// <summary>The domain as its author wrote it; empty where it was not written as a text.</summary>
    public string Written { get; init; } = "";

    /// <summary>The text by which two versions of a table say that a domain is the same: as written, or its one canonical text.</summary>
    public string DomainText =>
        Written.Length > 0 ? Written : CellText.Write(this with { Domain = ValueSet.Line, IsNullable = false }, Domain);

    /// <summary>True when nothing is a legal value too.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The distance of a neighbour on a dense line, for boundary values; null: none.</summary>
    public decimal? Step { get; init; }

    /// <summary>The listed values; empty for ordered kinds.</summary>
    public ImmutableArray<FactValue> Values { get; init; } = [];

    public bool IsOrdered => Kind != AxisKind.Choice;

    public bool IsGrid => Kind != AxisKind.Dense;

    public ValueSet Whole => IsNullable ? Domain.Or(ValueSet.Null) : Domain;

    public Interval Ends => Domain.Intervals()[0];

    /// <summary>A value's place on the line is written as the value that it stands for.</summary>
    public FactValue ValueAt(decimal place) =>
        Kind switch
        {
            AxisKind.Choice => Values[(int)place],
            AxisKind.Date => FactValue.Of(Epoch.PlusDays((int)place)),
            _ => FactValue.Of(place),
        };

    /// <summary>Sets are kept on the grid of their kind; beyond the first and the last date of the calendar there is nothing to tell apart.</summary>
    public ValueSet Normalise(ValueSet set)
    {
        if (!IsGrid)
            return set;
        var grid = set.OnGrid();
        return Kind == AxisKind.Date ? Extended(Extended(grid, FirstDay, null, FirstDay), LastDay, LastDay + 1, null) : grid;
    }

    /// <summary>The place of a literal.</summary>
    public decimal PlaceOf(FactValue value, string place)
    {
        if (Kind == AxisKind.Choice)
        {
            int at = Values.IndexOf(value);
            return at >= 0 ? at : throw Faults.Unknown(place, value.ToString(), "use one of the listed values");
        }
        if (value.Kind != (Kind == AxisKind.Date ? FactKind.Date : FactKind.Number))
            throw Faults.Parse(place, value.ToString(), Kind == AxisKind.Date ? "give a date" : "give a number");
        if (Kind == AxisKind.Whole && decimal.Truncate(value.Coordinate) != value.Coordinate)
            throw Faults.Parse(place, value.ToString(), "give a whole number");
        return value.Coordinate;
    }

    /// <summary>The place of a value, when the axis has one for it.</summary>
    public bool TryPlaceOf(FactValue value, out decimal place)
    {
        place = Kind == AxisKind.Choice ? Values.IndexOf(value) : value.Coordinate;
        return Kind switch
        {
            AxisKind.Choice => place >= 0,
            AxisKind.Date => value.Kind == FactKind.Date,
            AxisKind.Whole => value.Kind == FactKind.Number && decimal.Truncate(place) == place,
            _ => value.Kind == FactKind.Number,
        };
    }

    /// <summary>The first value of a set: where a reader can look at it. Null only when the set has nothing else.</summary>
    public FactValue Witness(ValueSet set)
    {
        var runs = set.Intervals();
        if (runs.IsEmpty)
            return FactValue.Missing;
        return ValueAt(
            runs[0] switch
            {
                (null, null) => 0,
                ({ After: false } low, _) => low.Value,
                ({ } low, null) => low.Value + 1,
                ({ } low, { } high) => Middle(low.Value, high.Value),
                (null, { } high) => high.After ? high.Value : high.Value - 1,
            }
        );
    }

    /// <summary>How many values a set has; null when it is dense or without end.</summary>
    public BigInteger? Count(ValueSet set)
    {
        if (Kind == AxisKind.Dense)
            return null;
        BigInteger count = set.HasNull ? 1 : 0;
        foreach (var run in set.Intervals())
        {
            if (run.Low is not { } low || run.High is not { } high)
                return null;
            count += new BigInteger(high.Value) - new BigInteger(low.Value);
        }
        return count;
    }

    private static decimal Middle(decimal low, decimal high) =>
        // Of two numbers on either side of 0 the distance may be beyond decimal; half of their sum is not.
        low < 0
        && high > 0
            ? (low + high) / 2
            : low + (high - low) / 2;

    private static ValueSet Extended(ValueSet set, decimal end, decimal? from, decimal? to)
    {
        var beyond = ValueSet.Between(from is { } low ? new Cut(low, false) : null, to is { } high ? new Cut(high, false) : null);
        return set.Contains(end) ? set.Or(beyond) : set.Except(beyond);
    }
}
