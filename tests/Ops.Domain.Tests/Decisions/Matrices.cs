using CsCheck;
using Ops.Domain.Decisions;

namespace Ops.Domain.Tests.Decisions;

/// <summary>Decisions for the tests.</summary>
internal static class Matrices
{
    /// <summary>Four fighter aircraft: speed, range, payload, cost, reliability, manoeuvrability. Hwang &amp; Yoon 1981, Multiple Attribute Decision Making.</summary>
    public static DecisionMatrix Aircraft { get; } =
        DecisionMatrix.Of(
            [
                [2.0, 1500, 20_000, 5.5, 5, 9],
                [2.5, 2700, 18_000, 6.5, 3, 5],
                [1.8, 2000, 21_000, 4.5, 7, 7],
                [2.2, 1800, 20_000, 5.0, 5, 5],
            ],
            [0.2, 0.1, 0.1, 0.1, 0.2, 0.3],
            [
                Direction.HigherIsBetter,
                Direction.HigherIsBetter,
                Direction.HigherIsBetter,
                Direction.LowerIsBetter,
                Direction.HigherIsBetter,
                Direction.HigherIsBetter,
            ]
        );

    /// <summary>Three mountains: risk of the climb and altitude. Opricovic &amp; Tzeng 2004, Compromise solution by MCDM methods.</summary>
    public static DecisionMatrix Mountains { get; } =
        DecisionMatrix.Of(
            [
                [1, 3000],
                [2, 3750],
                [5, 4500],
            ],
            [0.5, 0.5],
            [Direction.LowerIsBetter, Direction.HigherIsBetter]
        );

    /// <summary>Three to six alternatives on two to four criteria that tell them apart.</summary>
    public static readonly Gen<DecisionMatrix> Any =
        from columns in Gen.Int[2, 4]
        from rows in Gen.Int[3, 6]
        from figures in Gen.Int[1, 1000].Array[columns].Array[rows]
        from weights in Gen.Int[1, 9].Array[columns]
        from lower in Gen.Bool.Array[columns]
        where Enumerable.Range(0, columns).All(j => figures.Select(row => row[j]).Distinct().Count() > 1)
        select DecisionMatrix.Of(
            [.. figures.Select(row => row.Select(figure => figure / 8.0).ToArray())],
            [.. weights.Select(weight => (double)weight)],
            [.. lower.Select(cost => cost ? Direction.LowerIsBetter : Direction.HigherIsBetter)]
        );

    public static DecisionMatrix Scores(double[] weights, params double[][] rows) =>
        DecisionMatrix.Of(
            [.. weights.Select((weight, j) => new Criterion($"c{j + 1}", Direction.HigherIsBetter, weight))],
            rows,
            [.. rows.Select((_, i) => ((char)('a' + i)).ToString())]
        );
}
