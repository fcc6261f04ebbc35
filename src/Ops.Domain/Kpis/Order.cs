namespace Ops.Domain.Kpis;

/// <summary>Which of two figures is better, and when they are the same.</summary>
internal static class Order
{
    private const double Tie = 1e-12;

    public static bool IsTie(double a, double b) => a == b || Math.Abs(a - b) <= Tie * Math.Max(Math.Abs(a), Math.Abs(b));

    /// <summary>1 where more is better, −1 where less is.</summary>
    public static int Sign(Direction direction, string place) =>
        direction switch
        {
            Direction.HigherIsBetter => 1,
            Direction.LowerIsBetter => -1,
            _ => throw Faults.Invalid(place, $"{direction} has no order", "turn the band into a distance, lower is better"),
        };

    /// <summary>1 + the number that are better, more being better; ties share the better rank, null has none.</summary>
    public static int?[] Ranks(double?[] scores) =>
        [.. scores.Select(score => score is { } own ? 1 + scores.Count(other => other > own && !IsTie(other.Value, own)) : (int?)null)];
}
