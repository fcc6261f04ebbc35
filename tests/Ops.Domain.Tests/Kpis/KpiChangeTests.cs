using CsCheck;
using Ops.Domain.Kpis;

namespace Ops.Domain.Tests.Kpis;

public class KpiChangeTests
{
    [Fact]
    public void Graffiti_cleaned_in_time_fell_by_three_points_from_77_to_74()
    {
        var change = KpiChange.Of(Direction.HigherIsBetter, 77m, 74m);
        change.Change.Should().Be(-3m);
        change.ChangeRatio.Should().BeApproximately(-3.0 / 77, 1e-15);
        change.Improved.Should().BeFalse();
    }

    [Fact]
    public void Fewer_days_are_an_improvement_where_less_is_better() =>
        KpiChange.Of(Direction.LowerIsBetter, 18.2m, 14m).Improved.Should().BeTrue();

    [Fact]
    public void No_change_and_a_band_neither_improve_nor_worsen()
    {
        KpiChange.Of(Direction.HigherIsBetter, 5m, 5m).Improved.Should().BeNull();
        KpiChange.Of(Direction.WithinBand, 5m, 6m).Improved.Should().BeNull();
    }

    [Fact]
    public void A_ratio_to_zero_is_undefined_and_one_to_a_loss_uses_its_size()
    {
        KpiChange.Of(Direction.HigherIsBetter, 0m, 5m).ChangeRatio.Should().BeNull();
        KpiChange.Of(Direction.HigherIsBetter, -4m, -2m).ChangeRatio.Should().Be(0.5); // (-2 - -4) / |-4|
    }

    [Fact]
    public void A_change_that_does_not_fit_is_an_overflow() =>
        FluentActions
            .Invoking(() => KpiChange.Of(Direction.HigherIsBetter, decimal.MinValue, decimal.MaxValue))
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.Overflow);

    [Fact]
    public void What_improves_one_way_worsens_the_other_for_all_figures() =>
        Gen.Select(Gen.Int[-1000, 1000], Gen.Int[-1000, 1000])
            .Where((a, b) => a != b)
            .Sample(
                (a, b) =>
                    KpiChange.Of(Direction.HigherIsBetter, a, b).Improved == !KpiChange.Of(Direction.LowerIsBetter, a, b).Improved
                    && KpiChange.Of(Direction.HigherIsBetter, a, b).Improved == KpiChange.Of(Direction.LowerIsBetter, b, a).Improved
            );
}
