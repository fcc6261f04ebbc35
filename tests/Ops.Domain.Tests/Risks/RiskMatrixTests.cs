using Ops.Domain.Risks;

namespace Ops.Domain.Tests.Risks;

/// <summary>Definitions of Cox 2008, What's Wrong with Risk Matrices?; the products of the cells are computed by hand.</summary>
public class RiskMatrixTests
{
    private static RiskMatrix Matrix(double[] likelihood, double[] impact, params int[][] ratings) =>
        RiskMatrix.Of(RiskScale.Of(likelihood), RiskScale.Of(impact), RatingGrid.Of(ratings));

    private static RiskMatrix Thirds(params int[][] ratings) => Matrix([0, 1, 2, 3], [0, 1, 2, 3], ratings);

    [Fact]
    public void A_matrix_by_the_book_is_consistent()
    {
        // Top cells: (3,3) from 4; (2,3), (3,2) from 2. Bottom cells: row 1 and column 1 up to 3 and (1,1).
        var audit = MatrixAudit.Of(Thirds([1, 1, 1], [1, 2, 2], [1, 2, 3]));
        (audit.IsMonotone, audit.HasBetweenness).Should().Be((true, true));
        (audit.LeastTopRisk, audit.GreatestBottomRisk, audit.IsWeaklyConsistent).Should().Be((4, 3, true));
        audit.Inversions.Should().Be(0);
    }

    [Fact]
    public void A_top_cell_that_reaches_below_a_bottom_cell_is_inconsistent()
    {
        // (2,2) covers 1 to 4 and is top; (1,3) covers 0 to 3 and is bottom.
        var audit = MatrixAudit.Of(Thirds([1, 1, 1], [1, 3, 3], [1, 3, 3]));
        (audit.LeastTopRisk, audit.GreatestBottomRisk, audit.IsWeaklyConsistent).Should().Be((1, 3, false));
        audit.HasBetweenness.Should().BeFalse("a bottom cell touches a top cell");
    }

    [Theory]
    [InlineData(1, 3, 2, 2)] // right
    [InlineData(1, 2, 3, 2)] // above
    [InlineData(1, 2, 2, 3)] // above to the right
    public void A_jump_from_bottom_to_top_breaks_betweenness(int a, int b, int c, int d) =>
        MatrixAudit.Of(Matrix([0, 1, 2], [0, 1, 2], [a, b], [c, d])).HasBetweenness.Should().BeFalse();

    [Fact]
    public void A_jump_downwards_does_not_break_betweenness() =>
        MatrixAudit.Of(Matrix([0, 1, 2], [0, 1, 2, 3], [2, 3, 2], [2, 2, 1])).HasBetweenness.Should().BeTrue();

    [Theory]
    [InlineData(2, 1, 2, 2)] // falls along the row
    [InlineData(2, 2, 1, 2)] // falls along the column
    public void A_rating_that_falls_is_not_monotone(int a, int b, int c, int d) =>
        MatrixAudit.Of(Matrix([0, 1, 2], [0, 1, 2], [a, b], [c, d])).IsMonotone.Should().BeFalse();

    [Fact]
    public void Inversions_ties_and_right_pairs_add_up_to_the_resolution()
    {
        var audit = MatrixAudit.Of(Matrix([1, 2], [1, 2, 10, 20, 100, 200], [2, 2, 1, 2, 3]));
        // Bands: A 1-4 (2), B 2-20 (2), C 10-40 (1), D 20-200 (2), E 100-400 (3).
        // Apart: A<C inverted, A<D tie, A<E right, B<E right, C<E right. B touches D at 20, C overlaps D.
        (audit.Inversions, audit.Ties)
            .Should()
            .Be((1, 1));
        audit.Resolution.Should().Be(0.6);
    }

    [Fact]
    public void Products_that_differ_only_by_rounding_are_equal()
    {
        // 0.7 * 0.1 is below 0.07 * 1 in binary; as people write the edges they are equal.
        (0.7 * 0.1 < 0.07 * 1)
            .Should()
            .BeTrue();
        // The only top cell begins at 0.7 * 0.1, the bottom cells end at 0.07 * 1.
        MatrixAudit.Of(Matrix([0.01, 0.07, 0.7, 1], [0.01, 0.1, 1], [1, 1], [2, 2], [2, 3])).IsWeaklyConsistent.Should().BeTrue();
        // The first cell ends at 0.7 * 0.1, the last begins at 0.07 * 1: they touch and are not apart.
        var touching = MatrixAudit.Of(Matrix([0.07, 0.7], [0.05, 0.1, 1, 2], [2, 2, 1]));
        (touching.Inversions, touching.Ties, touching.Resolution).Should().Be((0, 0, null));
    }

    [Fact]
    public void A_matrix_that_cannot_be_audited_is_refused()
    {
        ((Action)(() => MatrixAudit.Of(Matrix([0, 1], [0, 1, 2], [2, 2])))).Refuses(FaultCode.InsufficientData, "matrix");
        ((Action)(() => Matrix([0, 1], [0, 1], [1, 2]))).Refuses(FaultCode.LengthMismatch, "ratings.Columns");
        ((Action)(() => Matrix([0, 1, 2], [0, 1, 2], [1, 2]))).Refuses(FaultCode.LengthMismatch, "ratings.Rows");
        ((Action)(() => RatingGrid.Of([]))).Refuses(FaultCode.EmptyInput, "rows");
        (
            (Action)(
                () =>
                    RatingGrid.Of([
                        [],
                    ])
            )
        ).Refuses(FaultCode.EmptyInput, "rows[0]");
        (
            (Action)(
                () =>
                    RatingGrid.Of([
                        [1, 2],
                        [1],
                    ])
            )
        ).Refuses(FaultCode.LengthMismatch, "rows[1]");
        ((Action)(() => RiskScale.Of([]))).Refuses(FaultCode.EmptyInput, "edges");
        ((Action)(() => RiskScale.Of([0, 1, 1]))).Refuses(FaultCode.NotOrdered, "edges[2]");
        ((Action)(() => RiskScale.Of([-1, 1]))).Refuses(FaultCode.InvalidArgument, "edges[0]");
        ((Action)(() => MatrixAudit.Of(Matrix([1, 1e200], [1, 1e200, 1e201], [1, 2])))).Refuses(FaultCode.Overflow, "matrix");
    }

    [Fact]
    public void A_band_holds_its_lower_edge_and_the_last_band_both()
    {
        var scale = RiskScale
            .Of([0, 0.1, 0.5, 1])
            .WithNames(new Phrase("Rare", "罕见"), new Phrase("Possible", "可能"), new Phrase("Likely", "很可能"));
        scale.Count.Should().Be(3);
        new[] { 0, 0.0999, 0.1, 0.5, 1 }.Select(scale.BandOf).Should().Equal(1, 1, 2, 3, 3);
        ((Action)(() => scale.BandOf(1.0001))).Refuses(FaultCode.InvalidArgument, "value");
        ((Action)(() => scale.BandOf(-0.0001))).Refuses(FaultCode.InvalidArgument, "value");
        ((Action)(() => RiskScale.Of([1]).BandOf(1))).Refuses(FaultCode.EmptyInput, "Edges");
        ((Action)(() => scale.WithNames(new Phrase("a", "b")))).Refuses(FaultCode.LengthMismatch, "names");
        RiskScale.Of([0, 1]).Should().Be(RiskScale.Of([0, 1])).And.NotBe(RiskScale.Of([0, 2]));
        scale.Should().NotBe(RiskScale.Of([0, 0.1, 0.5, 1]));
    }

    [Fact]
    public void Quantities_are_placed_and_never_clamped()
    {
        var likelihood = RiskScale.Of([0, 0.5, 1]);
        var impact = RiskScale.Of([0, 10, 100]);
        RiskPlacement
            .Of(likelihood, impact, [new("a", 0.5, 9), new("b", 0.2, 100)])
            .Risks.Select(risk => risk.Position)
            .Should()
            .Equal(new MatrixPosition(2, 1), new MatrixPosition(1, 2));
        ((Action)(() => RiskPlacement.Of(likelihood, impact, [new("a", 0.5, 101)]))).Refuses(FaultCode.InvalidArgument, "risks[0].Impact");
        ((Action)(() => RiskPlacement.Of(likelihood, impact, [new("a", -0.5, 10)]))).Refuses(
            FaultCode.InvalidArgument,
            "risks[0].Likelihood"
        );
        ((Action)(() => RiskPlacement.Of(likelihood, RiskScale.Of([1]), []))).Refuses(FaultCode.EmptyInput, "Edges");
        RiskPlacement.Of(likelihood, impact, []).Risks.Should().BeEmpty();
    }

    [Fact]
    public void Ratings_are_looked_up_and_counted()
    {
        var grid = RatingGrid.Of([
            [1, 1, 2],
            [1, 2, 3],
        ]);
        var rated = RiskRatings.Of(grid, [new("a", new(1, 3)), new("b", new(2, 3)), new("c", new(2, 1)), new("d", new(2, 2))], 2);
        rated.Risks.Select(risk => risk.Rating).Should().Equal(2, 3, 1, 2);
        rated.Risks.Select(risk => risk.IsWithinAppetite).Should().Equal(true, false, true, true);
        rated.AboveAppetite.Should().Equal("b");
        rated.CountByRating.Select(pair => (pair.Key, pair.Value)).Should().Equal((1, 1), (2, 2), (3, 1));
        RiskRatings.Of(grid, [], 2).CountByRating.Should().BeEmpty();
        ((Action)(() => RiskRatings.Of(grid, [new("a", new(3, 1))], 2))).Refuses(FaultCode.InvalidArgument, "risks[0].Position.Likelihood");
        ((Action)(() => RiskRatings.Of(grid, [new("a", new(1, 0))], 2))).Refuses(FaultCode.InvalidArgument, "risks[0].Position.Impact");
        ((Action)(() => _ = grid[0, 1])).Refuses(FaultCode.InvalidArgument, "likelihood");
        ((Action)(() => _ = grid[1, 4])).Refuses(FaultCode.InvalidArgument, "impact");
    }

    [Fact]
    public void A_heat_map_lists_cells_from_the_top_and_says_who_moved()
    {
        var map = HeatMap.Of(
            3,
            3,
            [
                new("f", new(1, 3)),
                new("up", new(2, 2), new(1, 2)),
                new("down", new(2, 2), new(2, 3)),
                new("mixed", new(3, 1), new(2, 2)),
                new("same", new(3, 2), new(3, 2)),
            ]
        );
        map.Cells.Select(cell => cell.Position).Should().Equal(new(3, 2), new(3, 1), new(2, 2), new(1, 3));
        map.Cells[2].Ids.Should().Equal("down", "up");
        map.Moved(RiskMovement.Up).Should().Equal("up");
        map.Moved(RiskMovement.Down).Should().Equal("down");
        map.Moved(RiskMovement.Mixed).Should().Equal("mixed");
        map.Moved(RiskMovement.Unchanged).Should().Equal("same");
        map.Cells[0].Should().Be(HeatMap.Of(3, 3, [new("same", new(3, 2))]).Cells[0]);
        ((Action)(() => HeatMap.Of(3, 3, []))).Refuses(FaultCode.EmptyInput, "risks");
        ((Action)(() => HeatMap.Of(0, 3, [new("a", new(1, 1))]))).Refuses(FaultCode.InvalidArgument, "rows");
        ((Action)(() => HeatMap.Of(3, 3, [new("a", new(1, 1), new(1, 4))]))).Refuses(FaultCode.InvalidArgument, "risks[0].Before.Impact");
        ((Action)(() => HeatMap.Of(3, 3, [new("a", new(1, 1)), new("a", new(1, 1))]))).Refuses(FaultCode.DuplicateKey, "risks[1]");
    }
}
