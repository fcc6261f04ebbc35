using CsCheck;
using Ops.Domain.Decisions;

namespace Ops.Domain.Tests.Decisions;

/// <summary>Many alternatives take other steps than a few: blocks of four rows, and a sort by digits. Expected: the formulas, written plainly.</summary>
public class LargeRankingTests
{
    /// <summary>Any number of rows and columns, full blocks of four or not.</summary>
    private static readonly Gen<DecisionMatrix> Any =
        from columns in Gen.Int[1, 7]
        from rows in Gen.Int[2, 23]
        from figures in Gen.Int[-1000, 1000].Array[columns].Array[rows]
        from weights in Gen.Int[1, 9].Array[columns]
        from lower in Gen.Bool.Array[columns]
        where Enumerable.Range(0, columns).All(j => figures.Select(row => row[j]).Distinct().Count() > 1)
        select DecisionMatrix.Of(
            [.. figures.Select(row => row.Select(figure => figure / 8.0).ToArray())],
            [.. weights.Select(weight => (double)weight)],
            [.. lower.Select(cost => cost ? Direction.LowerIsBetter : Direction.HigherIsBetter)]
        );

    [Fact]
    public void Closeness_is_the_formula_of_hwang_and_yoon_for_any_shape() =>
        Any.Sample(matrix =>
        {
            var scores = Topsis.Of(matrix).Scores;
            double[] expected = Closeness(matrix);
            for (int i = 0; i < expected.Length; i++)
                scores[i].Should().BeApproximately(expected[i], 1e-12);
        });

    [Fact]
    public void Worst_and_best_of_every_column_are_found_for_any_shape() =>
        Any.Sample(matrix =>
        {
            var (low, high) = ColumnFigures.Extremes(matrix);
            double[] inverse = ColumnFigures.InverseLengths(matrix, low, high);
            for (int j = 0; j < low.Length; j++)
            {
                double[] column = [.. Column(matrix, j)];
                (low[j], high[j]).Should().Be((column.Min(), column.Max()));
                (inverse[j] * Math.Sqrt(column.Sum(x => x * x))).Should().BeApproximately(1, 1e-14);
            }
        });

    [Theory]
    [InlineData(1e-300)]
    [InlineData(1e300)]
    [InlineData(1e-160)]
    public void Squares_neither_vanish_nor_overflow(double unit)
    {
        double[][] rows = [.. Enumerable.Range(0, 9).Select(i => new[] { (i + 1) * unit, 9.0 - i })];
        var plain = DecisionMatrix.Of(
            [.. rows.Select(row => new[] { row[0] / unit, row[1] })],
            [Direction.HigherIsBetter, Direction.HigherIsBetter]
        );
        var scores = Topsis.Of(DecisionMatrix.Of(rows, [Direction.HigherIsBetter, Direction.HigherIsBetter])).Scores;
        var expected = Topsis.Of(plain).Scores;
        for (int i = 0; i < scores.Length; i++)
            scores[i].Should().BeApproximately(expected[i], 1e-12);
    }

    [Fact]
    public void All_alike_is_a_fault_in_a_full_block_and_after_it()
    {
        foreach (int rows in new[] { 3, 4, 5, 8 })
        {
            var alike = DecisionMatrix.Of(
                [.. Enumerable.Range(0, rows).Select(_ => new double[] { 1, 2 })],
                [Direction.HigherIsBetter, Direction.LowerIsBetter]
            );
            ((Action)(() => Topsis.Of(alike))).Refuses(FaultCode.ZeroDenominator, "matrix");
        }
    }

    [Theory]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(3000)]
    public void A_rank_is_one_more_than_the_number_of_better_ones(int count)
    {
        // Figures of both signs, many of them twice, some within the tie of 1e-9 and some just beyond it.
        double[] scores = [.. Enumerable.Range(0, count).Select(i => Figure(i))];
        var high = CompetitionRanks.Of(scores, higherIsBetter: true);
        var low = CompetitionRanks.Of(scores, higherIsBetter: false);
        for (int i = 0; i < count; i += 7)
        {
            high[i].Should().Be(1 + scores.Count(other => -other < -scores[i] - 1e-9));
            low[i].Should().Be(1 + scores.Count(other => other < scores[i] - 1e-9));
        }
    }

    [Fact]
    public void Figures_are_ordered_with_their_places_whatever_their_size()
    {
        double[] kinds =
        [
            double.MinValue,
            -1e300,
            -1,
            -double.Epsilon,
            -0.0,
            0,
            double.Epsilon,
            1e-300,
            1,
            Math.BitIncrement(1),
            1e300,
            double.MaxValue,
        ];
        double[] figures = [.. Enumerable.Range(0, 2048).Select(i => kinds[i * 5 % kinds.Length])];
        double[] sorted = [.. figures];
        int[] places = [.. Enumerable.Range(0, figures.Length)];
        FigureOrder.Sort(sorted, places);
        sorted.Should().BeInAscendingOrder();
        places.Order().Should().Equal(Enumerable.Range(0, figures.Length));
        places.Select(place => figures[place]).Should().Equal(sorted);
    }

    private static double Figure(int i) =>
        ((i * 7919 % 501) - 250)
        + (
            (i % 3) switch
            {
                0 => 0,
                1 => 0.5e-9,
                _ => 2e-9,
            }
        );

    private static IEnumerable<double> Column(DecisionMatrix matrix, int column) =>
        Enumerable.Range(0, matrix.Alternatives).Select(i => matrix.Row(i)[column]);

    private static double[] Closeness(DecisionMatrix matrix)
    {
        double weights = matrix.Criteria.Sum(criterion => criterion.Weight);
        double[] toBest = new double[matrix.Alternatives];
        double[] toWorst = new double[matrix.Alternatives];
        for (int j = 0; j < matrix.Criteria.Length; j++)
        {
            double length = Math.Sqrt(Column(matrix, j).Sum(x => x * x));
            double[] column = [.. Column(matrix, j).Select(x => x / length * (matrix.Criteria[j].Weight / weights))];
            bool isCost = matrix.Criteria[j].Direction == Direction.LowerIsBetter;
            double best = isCost ? column.Min() : column.Max();
            double worst = isCost ? column.Max() : column.Min();
            for (int i = 0; i < column.Length; i++)
            {
                toBest[i] += Math.Pow(column[i] - best, 2);
                toWorst[i] += Math.Pow(column[i] - worst, 2);
            }
        }
        return [.. toBest.Select((square, i) => Math.Sqrt(toWorst[i]) / (Math.Sqrt(square) + Math.Sqrt(toWorst[i])))];
    }
}
