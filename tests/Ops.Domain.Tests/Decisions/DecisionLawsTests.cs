using CsCheck;
using Ops.Domain.Decisions;

namespace Ops.Domain.Tests.Decisions;

/// <summary>Engines that take a short way, each beside the long way that its definition tells.</summary>
public class DecisionLawsTests
{
    private static readonly Gen<double[][]> Figures = Gen.Select(Gen.Int[3, 9], Gen.Int[1, 3], Gen.Int[0, 1_000_000])
        .Select(
            (count, criteria, seed) =>
            {
                var random = new Random(seed);
                return Enumerable
                    .Range(0, count)
                    .Select(_ => Enumerable.Range(0, criteria).Select(_ => (double)random.Next(0, 6)).ToArray())
                    .ToArray();
            }
        );

    [Fact]
    public void Reversals_are_those_of_all_pairs_without_each_alternative() =>
        Figures.Sample(rows =>
        {
            var matrix = Matrix(rows);
            if (matrix is null)
                return true;
            var found = RankReversals.Of(matrix);
            var before = WeightedSum.Of(matrix).Ranks;
            var want = new List<RankReversal>();
            var undecided = new List<int>();
            for (int removed = 0; removed < rows.Length; removed++)
            {
                int[] left = [.. Enumerable.Range(0, rows.Length).Where(row => row != removed)];
                if (Matrix([.. left.Select(row => rows[row])]) is not { } rest)
                {
                    undecided.Add(removed);
                    continue;
                }
                var after = WeightedSum.Of(rest).Ranks;
                for (int i = 0; i < left.Length; i++)
                {
                    for (int k = i + 1; k < left.Length; k++)
                    {
                        if (before[left[i]] < before[left[k]] && after[i] > after[k])
                            want.Add(new RankReversal(removed, left[i], left[k]));
                        if (before[left[i]] > before[left[k]] && after[i] < after[k])
                            want.Add(new RankReversal(removed, left[k], left[i]));
                    }
                }
            }
            return found.Reversals.SequenceEqual(want) && found.Undecided.SequenceEqual(undecided) && found.Ranks.SequenceEqual(before);
        });

    [Fact]
    public void The_order_of_forecasts_does_not_matter_and_scores_are_what_they_are_defined_to_be() =>
        Gen.Select(Gen.Int[0, 20], Gen.Bool)
            .Array[1, 40]
            .Sample(draws =>
            {
                LoggedForecast[] log = [.. draws.Select((draw, i) => new LoggedForecast($"f{i}", draw.Item1 / 20.0, draw.Item2))];
                var score = ForecastLog.Of(log);
                var turned = ForecastLog.Of([.. Enumerable.Reverse(log)]);
                double rate = draws.Average(draw => draw.Item2 ? 1.0 : 0);
                double brier = draws.Average(draw => Math.Pow((draw.Item1 / 20.0) - (draw.Item2 ? 1 : 0), 2));
                double reliability = draws
                    .GroupBy(draw => draw.Item1)
                    .Sum(group =>
                        group.Count() * Math.Pow((group.Key / 20.0) - group.Average(draw => draw.Item2 ? 1.0 : 0), 2) / draws.Length
                    );
                var bins = draws.GroupBy(draw => Math.Min(9, draw.Item1 / 2)).OrderBy(group => group.Key).ToArray();
                double binned = bins.Sum(group =>
                    group.Count()
                    * Math.Pow(group.Average(draw => draw.Item1 / 20.0) - group.Average(draw => draw.Item2 ? 1.0 : 0), 2)
                    / draws.Length
                );
                double resolved = bins.Sum(group =>
                    group.Count() * Math.Pow(group.Average(draw => draw.Item2 ? 1.0 : 0) - rate, 2) / draws.Length
                );
                return Near(score.BrierScore, brier)
                    && Near(score.BaseRate, rate)
                    && Near(score.Reliability, reliability)
                    && Near(score.BinnedReliability, binned)
                    && Near(score.BinnedResolution, resolved)
                    && Near(score.Reliability - score.Resolution + score.Uncertainty, brier)
                    && score
                        .Calibration.Select(bin => (bin.Count, Math.Round(bin.From * 10)))
                        .SequenceEqual(bins.Select(group => (group.Count(), (double)group.Key)))
                    && Near(turned.Reliability, score.Reliability)
                    && turned.Calibration.SequenceEqual(score.Calibration);
            });

    [Fact]
    public void The_agreement_of_a_group_counts_tiers_as_ties()
    {
        // Two voters who agree but for a tie: ranks 1, 2, 3 and 1.5, 1.5, 3.
        var group = GroupConsensus.Of(
            ["a", "b", "c"],
            [
                new VoterRanking(
                    "x",
                    [
                        ["a"],
                        ["b"],
                        ["c"],
                    ]
                ),
                new VoterRanking(
                    "y",
                    [
                        ["a", "b"],
                        ["c"],
                    ]
                ),
            ]
        );
        group.MeanRanks.Should().Equal(1.25, 1.75, 3);
        // Totals 2.5, 3.5, 6 about 4: S = 2.25 + 0.25 + 4 = 6.5; W = 12·6.5/(4·24 − 2·6) = 78/84.
        group.KendallW.Should().BeApproximately(78.0 / 84, 1e-15);
        group.ChiSquare.Should().BeApproximately(2 * 2 * 78.0 / 84, 1e-14);
        group.Borda.Should().Equal(3.5, 2.5, 0);
        group.BordaRanks.Should().Equal(1, 2, 3);
        group.Consensus.Should().Equal("a", "b", "c");
        (group.KemenyDistance, group.KemenyOptima, group.Voters, group.DegreesOfFreedom).Should().Be((0, 1, 2, 2));
    }

    private static bool Near(double one, double other) => Math.Abs(one - other) < 1e-12;

    /// <summary>Null where all figures of a criterion are alike, which a weighted sum refuses.</summary>
    private static DecisionMatrix? Matrix(double[][] rows) =>
        Enumerable.Range(0, rows[0].Length).Any(j => rows.All(row => row[j] == rows[0][j]))
            ? null
            : DecisionMatrix.Of(rows, Enumerable.Repeat(Direction.HigherIsBetter, rows[0].Length).ToArray());
}
