using CsCheck;
using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

public class GroupedFiguresTests
{
    [Fact]
    public void Every_group_has_five_figures_and_an_empty_one_has_none()
    {
        var result = GroupedFigures.Of([2, 0, 2, 2], [1.5, -4, 2.5, 5], 3);

        result
            .Groups.Should()
            .Equal(
                new GroupFigures(0, 1, -4, -4, -4, -4),
                new GroupFigures(1, 0, 0, null, null, null),
                new GroupFigures(2, 3, 9, 3, 1.5, 5)
            );
    }

    [Fact]
    public void A_small_value_is_not_lost_beside_a_great_one() =>
        GroupedFigures.Of([0, 0, 0], [1e16, 1, -1e16], 1).Groups[0].Sum.Should().Be(1);

    [Fact]
    public void Bad_groups_and_values_are_refused_and_change_nothing()
    {
        var accumulator = new GroupedAccumulator(2);
        int[] groups = [.. Enumerable.Repeat(1, 20), 2];
        double[] values = new double[21];

        Refusal.Of(() => accumulator.Add(groups, values), FaultCode.InvalidArgument, "groups[20]");
        Refusal.Of(() => accumulator.Add([0, -1], [1, 1]), FaultCode.InvalidArgument, "groups[1]");
        Refusal.Of(() => accumulator.Add([0, 1], [1, double.NaN]), FaultCode.InvalidArgument, "values[1]");
        Refusal.Of(() => accumulator.Add([0, 1], [1]), FaultCode.LengthMismatch, "groups");
        Refusal.Of(() => accumulator.Merge(new GroupedAccumulator(3)), FaultCode.LengthMismatch, "other");
        accumulator.ToResult().Groups.Should().OnlyContain(group => group.Count == 0);
    }

    /// <summary>Laws: merged parts equal one pass, and each group is what LINQ makes of it.</summary>
    [Fact]
    public void Parts_merge_to_one_pass() =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[-1000, 1000])
            .Array[1, 60]
            .Sample(rows =>
            {
                int[] groups = [.. rows.Select(row => row.Item1)];
                double[] values = [.. rows.Select(row => row.Item2 / 8.0)];
                int half = rows.Length / 2;
                var left = new GroupedAccumulator(5);
                var right = new GroupedAccumulator(5);
                for (int i = 0; i < half; i++)
                    left.Add(groups[i], values[i]);
                right.Add(groups.AsSpan(half), values.AsSpan(half));
                left.Merge(right);

                var whole = GroupedFigures.Of(groups, values, 5);
                left.ToResult().Groups.Should().Equal(whole.Groups);
                whole
                    .Groups.Where(group => group.Count > 0)
                    .Should()
                    .OnlyContain(group => group.Sum == rows.Where(row => row.Item1 == group.Group).Sum(row => row.Item2 / 8.0));
            });
}
