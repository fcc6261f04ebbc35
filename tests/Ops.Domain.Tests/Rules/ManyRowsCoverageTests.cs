using Ops.Domain.Rules;

namespace Ops.Domain.Tests.Rules;

/// <summary>Coverage and mutants of tables whose rows fill several words, beside looking at each row by itself.</summary>
public class ManyRowsCoverageTests
{
    private const int Rows = 300;

    private sealed record Fact(int X, int Y);

    [Fact]
    public void Boundaries_of_many_rows_are_exercised_as_their_definition_says()
    {
        // Row i: x in [i .. i + 3], y above i mod 7 or any. Boundaries: the ends and their outer neighbours.
        var table = Table();
        Fact[] points = [.. Enumerable.Range(0, 90).Select(i => new Fact(i * 37 % (Rows + 3), i * 5 % 9))];
        var parts = new[] { table.Coverage(), table.Coverage() };
        for (int i = 0; i < points.Length; i++)
            parts[i % 2].Add(points[i]);
        parts[0].Merge(parts[1]);
        foreach (var coverage in new[] { table.CoverageOf(points), parts[0].ToResult() })
        {
            var told = coverage.Boundaries.Select(at => (at.Row, at.Column, at.Value.Number!.Value, at.IsInside, at.IsExercised));
            told.Should().Equal(Enumerable.Range(0, Rows).SelectMany(row => Expected(row, points)));
            coverage
                .Rows.Select(row => row.Matched)
                .Should()
                .Equal(Enumerable.Range(0, Rows).Select(row => points.Count(point => InX(row, point.X) && InY(row, point.Y))));
        }
    }

    [Fact]
    public void Ends_of_whole_and_stepped_columns_have_neighbours_within_the_domain()
    {
        Boundaries(Domains.Integers(0, 6), "[1..4)").Should().Equal((0, false), (1, true), (3, true), (4, false));
        Boundaries(Domains.Integers(0, 6), "(1..4]").Should().Equal((1, false), (2, true), (4, true), (5, false));
        Boundaries(Domains.Integers(0, 6), "< 4").Should().Equal((3, true), (4, false));
        Boundaries(Domains.Integers(0, 6), ">= 0").Should().BeEmpty("the end of the domain is no boundary of the cell");
        Boundaries(Domains.Integers(0, 6), "-").Should().BeEmpty();
        Boundaries(Domains.Decimals(0, 6), "[1..4)").Should().Equal((1, true), (4, false));
        Boundaries(Domains.Decimals(0, 6).StepOf(0.5m), "[1..4)").Should().Equal((0.5m, false), (1, true), (3.5m, true), (4, false));
        Boundaries(Domains.Decimals(0, 6).StepOf(0.5m), "(1..4]").Should().Equal((1, false), (1.5m, true), (4, true), (4.5m, false));
        // The neighbour below 0.25 lies outside, and so does the one above 5.75.
        Boundaries(Domains.Decimals(0, 6).StepOf(0.5m), "[0.25..5.75]").Should().Equal((0.25m, true), (5.75m, true));
        Boundaries(Domains.Decimals().StepOf(1), $">= {decimal.MinValue + 1}")
            .Should()
            .Equal((decimal.MinValue, false), (decimal.MinValue + 1, true));
        Boundaries(Domains.Decimals().StepOf(1), $"<= {decimal.MaxValue - 1}")
            .Should()
            .Equal((decimal.MaxValue - 1, true), (decimal.MaxValue, false));
        Boundaries(Domains.Decimals().StepOf(1), $"<= {decimal.MaxValue}").Should().Equal((decimal.MaxValue, true));
    }

    [Fact]
    public void Only_cells_that_test_something_are_opened()
    {
        // A row removed; then each cell that is not any: opened, and each of its ends flipped.
        Mutants(x => []).Should().Be(1);
        Mutants(x => [x.Cell("-")]).Should().Be(1);
        Mutants(x => [x.Cell("-") | x.Is(1)]).Should().Be(1);
        Mutants(x => [x.Is(1) | x.Cell("-")]).Should().Be(1);
        Mutants(x => [x.Missing()]).Should().Be(2);
        Mutants(x => [x.Present()]).Should().Be(2);
        Mutants(x => [!x.Cell("-")]).Should().Be(2);
        Mutants(x => [x.Is(1) | x.Missing()]).Should().Be(4);
        Mutants(x => [x.AtLeast(1)]).Should().Be(3);

        static int Mutants(Func<Column<int?, int?>, Condition<int?>[]> conditions)
        {
            var table = DecisionTable.For<int?, int>("t", HitPolicy.First);
            var x = table.Column("x", v => v, Domains.Integers(0, 9).OrMissing());
            return table.Row("r", 1, conditions(x)).Otherwise(0).MutateAgainst([3]).Mutants;
        }
    }

    private static DecisionTable<Fact, int> Table()
    {
        var table = DecisionTable.For<Fact, int>("many", HitPolicy.CollectCount);
        var x = table.Column("x", f => f.X, Domains.Integers(0, Rows + 2));
        var y = table.Column("y", f => f.Y, Domains.Integers(0, 8));
        for (int row = 0; row < Rows; row++)
        {
            if (row % 3 == 0)
                table.Row($"r{row}", row, x.Between(row, row + 3));
            else
                table.Row($"r{row}", row, x.Between(row, row + 3), y.Above(row % 7));
        }
        return table.Build();
    }

    private static bool InX(int row, int x) => x >= row && x <= row + 3;

    private static bool InY(int row, int y) => row % 3 == 0 || y > row % 7;

    private static IEnumerable<(string, string, decimal, bool, bool)> Expected(int row, Fact[] points)
    {
        foreach (int x in new[] { row - 1, row, row + 3, row + 4 }.Where(x => x is >= 0 and <= Rows + 2))
        {
            // The ends of the domain are no boundaries: row 0 starts there, the last row ends there.
            if ((row == 0 && x <= 0) || (row == Rows - 1 && x >= Rows + 2))
                continue;
            yield return ($"r{row}", "x", x, InX(row, x), Array.Exists(points, point => point.X == x && InY(row, point.Y)));
        }
        if (row % 3 == 0)
            yield break;
        foreach (int y in new[] { row % 7, (row % 7) + 1 })
            yield return ($"r{row}", "y", y, y > row % 7, Array.Exists(points, point => point.Y == y && InX(row, point.X)));
    }

    private static IEnumerable<(decimal, bool)> Boundaries<T>(Domain<T> domain, string cell)
    {
        var table = DecisionTable.For<T, int>("t", HitPolicy.First);
        table.Column("x", v => v, domain);
        return table.Cells("r", 1, cell).Otherwise(0).Coverage().ToResult().Boundaries.Select(at => (at.Value.Number!.Value, at.IsInside));
    }
}
