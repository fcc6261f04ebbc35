using Ops.Domain.Risks;

namespace Ops.Domain.Tests.Risks.Quantities;

public sealed class AppetiteTests
{
    private static readonly AppetiteLimit Market = new("market", Usd(10), Usd(20), Usd(30));

    /// <summary>The limit itself belongs to the better status (COSO ERM 2017: at most).</summary>
    [Theory]
    [InlineData(10, AppetiteStatus.WithinAppetite, 10)]
    [InlineData(10.01, AppetiteStatus.WithinTolerance, 9.99)]
    [InlineData(20, AppetiteStatus.WithinTolerance, 0)]
    [InlineData(20.01, AppetiteStatus.AboveTolerance, -0.01)]
    [InlineData(30, AppetiteStatus.AboveTolerance, -10)]
    [InlineData(30.01, AppetiteStatus.AboveCapacity, -10.01)]
    public void A_limit_belongs_to_the_better_status(decimal exposure, AppetiteStatus status, decimal headroom)
    {
        var category = AppetiteReport.Of([Market], [new("market", Usd(exposure - 1)), new("market", Usd(1))]).Categories.Single();
        (category.Limit, category.Exposure, category.Status, category.Headroom).Should().Be((Market, Usd(exposure), status, Usd(headroom)));
        var tail = TailAppetite.Of([(double)exposure], new TailLimit(TailMeasure.ValueAtRisk, 0.5, 10, 20, 30));
        tail.Status.Should().Be(status);
        tail.Headroom.Should().BeApproximately((double)headroom, 1e-12);
    }

    [Fact]
    public void All_categories_with_limits_stand_in_ordinal_order()
    {
        var report = AppetiteReport.Of([Market, new("Legal", Usd(0), Usd(0), Usd(1))], [new("Legal", Usd(0.5m))]);
        report.Categories.Select(category => category.Limit.Category).Should().Equal("Legal", "market");
        report.Categories.Select(category => category.Exposure).Should().Equal(Usd(0.5m), Usd(0));
        report.Worst.Should().Be(AppetiteStatus.AboveTolerance);
    }

    [Fact]
    public void The_tail_is_measured_as_agreed()
    {
        double[] losses = [.. Enumerable.Range(1, 10).Select(i => (double)i)];
        var limit = new TailLimit(TailMeasure.TailValueAtRisk, 0.8, 1, 9, 9.5);
        var tail = TailAppetite.Of(losses, limit, 0.9);
        tail.Value.Should().Be(9.5);
        tail.Status.Should().Be(AppetiteStatus.AboveTolerance);
        tail.CapacityExceedance.Probability.Should().Be(0.1);
        tail.CapacityExceedance.Upper.Should().BeApproximately(0.39416, 1e-5); // Clopper–Pearson of 1 in 10 at 90 %
        TailAppetite.Of(losses, new TailLimit(TailMeasure.ValueAtRisk, 0.8, 1, 9, 9.5)).Value.Should().Be(8);
    }

    [Fact]
    public void Limits_and_exposures_that_do_not_belong_together_are_refused()
    {
        ((Action)(() => _ = new CategoryExposure(" ", Usd(1)))).Refuses(FaultCode.InvalidArgument, "category");
        ((Action)(() => AppetiteReport.Of([Market], [new("market", Usd(1)), null!]))).Refuses(FaultCode.InvalidArgument, "exposures[1]");
        ((Action)(() => _ = new AppetiteLimit("m", Usd(5), Usd(4), Usd(9)))).Refuses(FaultCode.NotOrdered, "m");
        ((Action)(() => _ = new AppetiteLimit("m", Usd(5), Usd(6), Usd(5)))).Refuses(FaultCode.NotOrdered, "m");
        ((Action)(() => AppetiteReport.Of([], []))).Refuses(FaultCode.EmptyInput, "limits");
        ((Action)(() => AppetiteReport.Of([Market, Market], []))).Refuses(FaultCode.DuplicateKey, "limits[1]");
        ((Action)(() => AppetiteReport.Of([Market], [new("z", Usd(1))]))).Refuses(FaultCode.UnknownReference, "exposures[0]");
        ((Action)(() => _ = new TailLimit(TailMeasure.ValueAtRisk, 0.9, 2, 1, 3))).Refuses(FaultCode.NotOrdered, "appetite");
        ((Action)(() => _ = new TailLimit(TailMeasure.ValueAtRisk, 0.9, 1, 4, 3))).Refuses(FaultCode.NotOrdered, "appetite");
        ((Action)(() => _ = new TailLimit((TailMeasure)7, 0.9, 1, 2, 3))).Refuses(FaultCode.InvalidArgument, "measure");
        ((Action)(() => TailAppetite.Of([], new TailLimit(TailMeasure.ValueAtRisk, 0.9, 1, 2, 3)))).Refuses(FaultCode.EmptyInput, "losses");
    }

    private static Money Usd(decimal amount) => new(amount, Currency.Usd);
}
