using CsCheck;
using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

public class LogRankTestTests
{
    /// <summary>Kleinbaum and Klein, Survival Analysis, chapter 2: 9 relapses for 19.25 expected, log-rank 16.79.</summary>
    [Fact]
    public void The_textbook_comparison_of_treated_and_placebo()
    {
        var test = LogRankTest.Of(Remission.All, Remission.AllRelapsed, Remission.Groups);

        test.ChiSquare.Should().BeApproximately(16.79, 0.005);
        test.DegreesOfFreedom.Should().Be(1);
        test.PValue.Should().BeInRange(4e-5, 4.5e-5);
        test.Groups[0].Observed.Should().Be(9);
        test.Groups[0].Expected.Should().BeApproximately(19.25, 0.005);
        test.Groups[1].Should().Match<LogRankGroup>(group => group.Group == 1 && group.Count == 21 && group.Observed == 21);
    }

    /// <summary>By hand: one of each group, one lost first: O = 1, E = ½, V = ¼, χ² = 1.</summary>
    [Fact]
    public void Two_observations_by_hand()
    {
        var test = LogRankTest.Of([1, 2], [true, false], [7, 3]);

        test.ChiSquare.Should().BeApproximately(1, 1e-12);
        test.Groups.Select(group => group.Group).Should().Equal(3, 7);
    }

    [Fact]
    public void Observed_and_expected_add_up_alike_and_labels_do_not_matter_for_all_groups() =>
        Gen.Select(Gen.Int[1, 12], Gen.Bool, Gen.Int[0, 2])
            .Array[6, 50]
            .Where(rows => rows.Any(row => row.Item2) && rows.Select(row => row.Item3).Distinct().Count() == 3)
            .Sample(rows =>
            {
                double[] durations = [.. rows.Select(row => (double)row.Item1)];
                bool[] lost = [.. rows.Select(row => row.Item2)];
                int[] groups = [.. rows.Select(row => row.Item3)];
                if (!Compares(durations, lost, groups, out var test))
                    return;
                test.Groups.Sum(group => group.Expected).Should().BeApproximately(lost.Count(flag => flag), 1e-9);
                var renamed = LogRankTest.Of(durations, lost, [.. groups.Select(group => 5 - (2 * group))]);
                renamed.ChiSquare.Should().BeApproximately(test.ChiSquare, 1e-6 * (1 + test.ChiSquare));
            });

    [Fact]
    public void Refuses_what_chance_cannot_judge()
    {
        Refusal.Of(() => LogRankTest.Of([1, 2], [true, true], [0, 0]), FaultCode.InsufficientData, "groups");
        Refusal.Of(() => LogRankTest.Of([1, 2], [false, false], [0, 1]), FaultCode.InsufficientData, "events");
        Refusal.Of(() => LogRankTest.Of([1, 2, 3], [false, true, true], [0, 1, 1]), FaultCode.InsufficientData, "groups");
        Refusal.Of(() => LogRankTest.Of([1, 1], [true, true], [0, 1]), FaultCode.ZeroDenominator, "groups");
        Refusal.Of(() => LogRankTest.Of([], [], []), FaultCode.EmptyInput, "groups");
        Refusal.Of(() => LogRankTest.Of([1.0, 2], [true, true], [0]), FaultCode.LengthMismatch, "groups");
        Refusal.Of(() => LogRankTest.Of([1, -1], [true, true], [0, 1]), FaultCode.InvalidArgument, "durations[1]");
    }

    private static bool Compares(double[] durations, bool[] lost, int[] groups, out LogRankTest test)
    {
        try
        {
            test = LogRankTest.Of(durations, lost, groups);
            return true;
        }
        catch (OpsException exception) when (exception.Faults[0].Code is FaultCode.ZeroDenominator or FaultCode.InsufficientData)
        {
            test = null!;
            return false;
        }
    }
}
