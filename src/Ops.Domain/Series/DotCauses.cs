namespace Ops.Domain.Series;

/// <summary>The four rules of Making Data Count on one phase, the first that holds winning.</summary>
internal static class DotCauses
{
    private const int Run = 7;

    public static void Fill(ReadOnlySpan<double> values, ControlLimits limits, double third, Span<PointCause> causes)
    {
        MarkShifts(values, limits.Center, causes);
        MarkTwoOfThree(values, limits, third, causes);
        MarkTrends(values, causes);
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] > limits.Upper)
                causes[i] = PointCause.AboveLimit;
            else if (values[i] < limits.Lower)
                causes[i] = PointCause.BelowLimit;
        }
    }

    private static void MarkShifts(ReadOnlySpan<double> values, double center, Span<PointCause> causes)
    {
        int length = 0;
        for (int i = 0; i < values.Length; i++)
        {
            int side = values[i].CompareTo(center);
            length = i > 0 && side == values[i - 1].CompareTo(center) ? length + 1 : 1;
            if (side != 0 && length >= Run)
                causes.Slice(i - Run + 1, Run).Fill(side > 0 ? PointCause.ShiftHigh : PointCause.ShiftLow);
        }
    }

    private static void MarkTrends(ReadOnlySpan<double> values, Span<PointCause> causes)
    {
        int changes = 0;
        int direction = 0;
        for (int i = 1; i < values.Length; i++)
        {
            int now = values[i].CompareTo(values[i - 1]);
            changes = now != 0 && now == direction ? changes + 1 : Math.Abs(now);
            direction = now;
            if (changes >= Run - 1)
                causes.Slice(i - Run + 1, Run).Fill(now > 0 ? PointCause.TrendUp : PointCause.TrendDown);
        }
    }

    private static void MarkTwoOfThree(ReadOnlySpan<double> values, ControlLimits limits, double third, Span<PointCause> causes)
    {
        for (int i = 2; i < values.Length; i++)
        {
            var window = values.Slice(i - 2, 3);
            Mark(window, causes.Slice(i - 2, 3), limits.Center + third, limits.Upper, limits.Center, PointCause.TwoOfThreeHigh);
            Mark(window, causes.Slice(i - 2, 3), limits.Lower, limits.Center - third, limits.Center, PointCause.TwoOfThreeLow);
        }
    }

    /// <summary>Marks the points between third and limit when there are at least two of them and all three lie on that side.</summary>
    private static void Mark(ReadOnlySpan<double> window, Span<PointCause> causes, double from, double to, double center, PointCause cause)
    {
        bool high = cause == PointCause.TwoOfThreeHigh;
        int near = 0;
        foreach (double value in window)
        {
            if (high ? value <= center : value >= center)
                return;
            near += Near(value, from, to, high) ? 1 : 0;
        }
        for (int i = 0; near >= 2 && i < window.Length; i++)
        {
            if (Near(window[i], from, to, high))
                causes[i] = cause;
        }
    }

    private static bool Near(double value, double from, double to, bool high) =>
        high ? value > from && value <= to : value < to && value >= from;
}
