namespace Ops.Domain.Rules;

/// <summary>One end of an interval of a cell that is not an end of the domain itself.</summary>
internal readonly record struct CellEnd(decimal Place, bool IsLower, bool IsClosed);

/// <summary>Where cells end and which values look at these ends.</summary>
internal static class CellEnds
{
    /// <summary>The ends of an ordered cell within the domain, interval by interval, lower before upper.</summary>
    public static List<CellEnd> Of(Axis axis, ValueSet cell)
    {
        var ends = new List<CellEnd>();
        if (!axis.IsOrdered)
            return ends;
        var domain = axis.Ends;
        foreach (var (low, high) in cell.And(axis.Domain).Intervals())
        {
            if (low is { } from && low != domain.Low)
                ends.Add(new CellEnd(from.Value, true, !from.After));
            if (high is { } to && high != domain.High)
                ends.Add(axis.IsGrid ? new CellEnd(to.Value - 1, false, true) : new CellEnd(to.Value, false, to.After));
        }
        return ends;
    }

    /// <summary>The values at the ends and their neighbours across, ascending, each once, within the domain.</summary>
    public static SortedSet<decimal> Values(Axis axis, ValueSet cell)
    {
        var values = new SortedSet<decimal>();
        decimal? step = axis.IsGrid ? 1 : axis.Step;
        foreach (var end in Of(axis, cell))
        {
            values.Add(end.Place);
            if (step is { } distance && Neighbour(end, distance) is { } neighbour)
                values.Add(neighbour);
        }
        values.RemoveWhere(value => !axis.Domain.Contains(value));
        return values;
    }

    /// <summary>The value across the end: outward of a closed one, inward of an open one; null beyond decimal.</summary>
    private static decimal? Neighbour(CellEnd end, decimal step)
    {
        bool isBelow = end.IsLower == end.IsClosed;
        if (isBelow ? end.Place < decimal.MinValue + step : end.Place > decimal.MaxValue - step)
            return null;
        return isBelow ? end.Place - step : end.Place + step;
    }
}
