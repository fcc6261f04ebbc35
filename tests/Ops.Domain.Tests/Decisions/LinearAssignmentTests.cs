using CsCheck;
using Ops.Domain.Decisions;

namespace Ops.Domain.Tests.Decisions;

public class LinearAssignmentTests
{
    [Fact]
    public void The_cheapest_permutation_is_found()
    {
        // All six permutations by hand: 4+2+... rows (4,1,3), (2,0,5), (3,2,2); the least is 1 + 2 + 2 = 5.
        var best = LinearAssignment.Of(Table([4, 1, 3], [2, 0, 5], [3, 2, 2]), Direction.LowerIsBetter);
        best.Total.Should().Be(5);
        best.ColumnOfRow.Should().Equal(1, 0, 2);
        best.IsOnlyOptimum.Should().BeTrue();
        best.Optima.Should().Be(1);
    }

    [Fact]
    public void More_rows_than_columns_leave_rows_alone()
    {
        var best = LinearAssignment.Of(Table([5], [2], [9]), Direction.LowerIsBetter);
        best.ColumnOfRow.Should().Equal(null, 0, null);
        (best.Pairs, best.Total, best.Optima).Should().Be((1, 2, 1));
        LinearAssignment.Of(Table([5], [2], [9]), Direction.HigherIsBetter).ColumnOfRow.Should().Equal(null, null, 0);
    }

    [Fact]
    public void Ties_are_counted_and_forbidden_pairs_are_not()
    {
        var tie = LinearAssignment.Of(Table([1, 1], [1, 1]), Direction.LowerIsBetter);
        (tie.Optima, tie.IsOnlyOptimum).Should().Be((2, false));
        var free = LinearAssignment.Of(Table([1, 1]), Direction.LowerIsBetter);
        (free.Optima, free.IsOnlyOptimum).Should().Be((2, false));
        var forced = LinearAssignment.Of(Table([1, null], [1, 1]), Direction.LowerIsBetter);
        (forced.Optima, forced.IsOnlyOptimum).Should().Be((1, true));
        LinearAssignment.Of(Table([1, null], [1, null]), Direction.LowerIsBetter).IsFeasible.Should().BeFalse();
    }

    [Fact]
    public void Most_pairs_come_before_the_best_total()
    {
        // One pair would be worth 9, two are worth 1 + 1.
        var best = LinearAssignment.MostPairs(Table([9, 1], [1, null]), Direction.HigherIsBetter);
        (best.Pairs, best.Total).Should().Be((2, 2));
        best.ColumnOfRow.Should().Equal(1, 0);
        var none = LinearAssignment.MostPairs(Table([null], [null]), Direction.HigherIsBetter);
        (none.Pairs, none.Total, none.IsFeasible, none.Optima).Should().Be((0, 0, true, 1));
    }

    [Fact]
    public void It_agrees_with_trying_everything_for_all_small_tables() =>
        Gen.Select(Gen.Int[1, 4], Gen.Int[1, 4])
            .SelectMany((n, m) => Gen.Int[-1, 4].Array[m].Array[n])
            .Sample(cells =>
            {
                double?[][] values = [.. cells.Select(row => row.Select(cell => cell < 0 ? (double?)null : cell).ToArray())];
                var best = LinearAssignment.MostPairs(values, Direction.HigherIsBetter);
                var (pairs, total, count) = TryAll(values, 0, new bool[values[0].Length]);
                return best.Pairs == pairs && best.Total == total && best.Optima == count && best.IsOnlyOptimum == (count == 1);
            });

    [Fact]
    public void Faults_are_told_in_their_order()
    {
        ((Action)(() => LinearAssignment.Of([], Direction.LowerIsBetter))).Refuses(FaultCode.EmptyInput, "values");
        (
            (Action)(
                () =>
                    LinearAssignment.Of(
                        [
                            [],
                        ],
                        Direction.LowerIsBetter
                    )
            )
        ).Refuses(FaultCode.EmptyInput, "values");
        ((Action)(() => LinearAssignment.Of(Table([1, 2], [1]), Direction.LowerIsBetter))).Refuses(FaultCode.LengthMismatch, "values[1]");
        ((Action)(() => LinearAssignment.Of(Table([1, double.NaN]), Direction.LowerIsBetter))).Refuses(
            FaultCode.InvalidArgument,
            "values[0][1]"
        );
    }

    /// <summary>Most pairs, then the largest total, and how many reach both: all assignments one by one.</summary>
    private static (int Pairs, double Total, long Count) TryAll(double?[][] values, int row, bool[] used)
    {
        if (row == values.Length)
            return (0, 0, 1);
        var best = TryAll(values, row + 1, used);
        for (int j = 0; j < used.Length; j++)
        {
            if (used[j] || values[row][j] is not { } value)
                continue;
            used[j] = true;
            var rest = TryAll(values, row + 1, used);
            used[j] = false;
            var found = (Pairs: rest.Pairs + 1, Total: rest.Total + value, rest.Count);
            if (found.Pairs > best.Pairs || (found.Pairs == best.Pairs && found.Total > best.Total))
                best = found;
            else if (found.Pairs == best.Pairs && found.Total == best.Total)
                best.Count += found.Count;
        }
        return best;
    }

    private static double?[][] Table(params double?[][] rows) => rows;
}
