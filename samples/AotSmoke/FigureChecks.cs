using System.Globalization;
using Ops.Domain;
using Ops.Domain.Decisions;
using Ops.Domain.Numerics;
using Ops.Domain.Series;

namespace AotSmoke;

/// <summary>Moments, tails, random streams, forecasts, rankings.</summary>
internal static class FigureChecks
{
    private static readonly double[] Days = [2, 4, 4, 5, 30];
    private static readonly double[] Orders = [20, 22, 21, 25, 24, 26, 25, 28, 27, 29, 30, 29];

    public static void Run(Check check)
    {
        check.That("mean", Text(Moments.Of(Days).Mean), "9");
        check.That("normal quantile", Text(Normal.Standard.Quantile(0.975)), "1.959963985");
        check.That("Student's t", Text(new StudentT(5).Quantile(0.95)), "2.015048373");
        check.That("naive forecast", Text(Baseline.Naive(Orders, 2).Points[1]), "29");
        var decision = DecisionMatrix.Of(
            [
                [250, 16],
                [200, 16],
                [300, 32],
            ],
            [0.5, 0.5],
            [Direction.LowerIsBetter, Direction.HigherIsBetter]
        );
        check.That("ranking", string.Join(" ", WeightedSum.Of(decision).Ranks), "3 1 1");
    }

    private static string Text(double? value) => value?.ToString("G10", CultureInfo.InvariantCulture) ?? "undefined";
}
