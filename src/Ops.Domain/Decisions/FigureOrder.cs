namespace Ops.Domain.Decisions;

/// <summary>Figures in rising order, each with the place from which it came.</summary>
/// <remarks>
/// Many figures are first brought into order by their share of the range, a whole number of 32 bits, eleven bits at a time from the lowest: no comparison, and the
/// same number of steps whatever the figures are. What falls on one share is ordered by the figures themselves.
/// </remarks>
internal static class FigureOrder
{
    private const int Few = 1024;
    private const int DigitBits = 11;
    private const int DigitValues = 1 << DigitBits;
    private const int Digits = 3;

    /// <summary>A smaller range could not be divided by.</summary>
    private const double LeastRange = 1e-290;

    /// <summary>Sorts figures and takes their places along. Equal figures keep no order.</summary>
    public static void Sort(double[] figures, int[] places)
    {
        double low = double.PositiveInfinity;
        double high = double.NegativeInfinity;
        foreach (double figure in figures)
        {
            low = Math.Min(low, figure);
            high = Math.Max(high, figure);
        }
        if (figures.Length < Few || !(high - low >= LeastRange) || !double.IsFinite(high - low))
        {
            Array.Sort(figures, places);
            return;
        }
        var order = ByShare(figures, low, uint.MaxValue / (high - low));
        double[] sorted = new double[figures.Length];
        int[] from = new int[figures.Length];
        for (int i = 0; i < order.Length; i++)
        {
            sorted[i] = figures[order[i].Place];
            from[i] = places[order[i].Place];
        }
        for (int start = 0, end; start < order.Length; start = end)
        {
            bool isSorted = true;
            for (end = start + 1; end < order.Length && order[end].Share == order[start].Share; end++)
                isSorted &= sorted[end - 1] <= sorted[end];
            if (!isSorted)
                Array.Sort(sorted, from, start, end - start);
        }
        sorted.CopyTo(figures, 0);
        from.CopyTo(places, 0);
    }

    private static Placed[] ByShare(double[] figures, double low, double scale)
    {
        var from = new Placed[figures.Length];
        var to = new Placed[figures.Length];
        int[] counts = new int[Digits * DigitValues];
        for (int i = 0; i < from.Length; i++)
        {
            uint share = (uint)((figures[i] - low) * scale);
            from[i] = new Placed(share, i);
            for (int digit = 0; digit < Digits; digit++)
                counts[(digit * DigitValues) + Digit(share, digit)]++;
        }
        for (int digit = 0; digit < Digits; digit++)
        {
            Scatter(from, to, counts.AsSpan(digit * DigitValues, DigitValues), digit);
            (from, to) = (to, from);
        }
        return from;
    }

    private static void Scatter(Placed[] from, Placed[] to, Span<int> counts, int digit)
    {
        int next = 0;
        for (int value = 0; value < counts.Length; value++)
            (counts[value], next) = (next, next + counts[value]);
        foreach (var figure in from)
            to[counts[Digit(figure.Share, digit)]++] = figure;
    }

    private static int Digit(uint share, int digit) => (int)((share >> (digit * DigitBits)) & (DigitValues - 1));

    private readonly record struct Placed(uint Share, int Place);
}
