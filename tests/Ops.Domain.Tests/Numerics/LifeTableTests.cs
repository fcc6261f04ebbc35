using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

public class LifeTableTests
{
    /// <summary>By hand: 5 reach period 1, one is lost and one censored; 3 reach 2, one lost; 2 reach 3, nobody lost.</summary>
    [Fact]
    public void Counts_hazard_and_survival_period_by_period()
    {
        var table = LifeTable.Of([1, 1, 2, 3, 3], [true, false, true, false, false], 0.95, SurvivalInterval.Plain);

        table.Periods.Select(period => (period.AtRisk, period.Lost, period.Censored)).Should().Equal((5, 1, 1), (3, 1, 0), (2, 0, 2));
        table.Periods[1].Hazard.Should().BeApproximately(1.0 / 3, 1e-15);
        table.Periods[1].Retention.Should().BeApproximately(2.0 / 3, 1e-15);
        table.Periods[2].Survival.Should().BeApproximately(0.8 * 2 / 3, 1e-15);
        // g = 1/(5·4) + 1/(3·2).
        double error = 0.8 * 2 / 3 * Math.Sqrt(0.05 + (1.0 / 6));
        table.Periods[2].StandardError!.Value.Should().BeApproximately(error, 1e-14);
        table.Periods[2].Lower!.Value.Should().BeApproximately((0.8 * 2 / 3) - (1.959963984540054 * error), 1e-14);
        table.Periods[2].Upper!.Value.Should().Be(1, "the plain limit is clipped");
    }

    /// <summary>By hand at S = ½ with one of two lost: g = 1/2, z = 1.644854 at 90 %.</summary>
    [Fact]
    public void Each_scale_has_its_own_limits()
    {
        const double Z = 1.6448536269514722;
        double root = Math.Sqrt(0.5);
        LifeTablePeriod On(SurvivalInterval interval) => LifeTable.Of([1, 2], [true, false], 0.9, interval).Periods[0];

        On(SurvivalInterval.Log).Lower!.Value.Should().BeApproximately(0.5 * Math.Exp(-Z * root), 1e-14);
        On(SurvivalInterval.Log).Upper.Should().Be(1);
        On(SurvivalInterval.LogLog).Lower!.Value.Should().BeApproximately(Math.Pow(0.5, Math.Exp(Z * root / Math.Log(2))), 1e-14);
        On(SurvivalInterval.Plain).Lower.Should().Be(0, "0.5 − 0.58 is clipped");
    }

    [Fact]
    public void Nobody_lost_is_sure_and_nobody_left_has_no_limits()
    {
        var sure = LifeTable.Of([1, 1], [false, false]).Periods[0];
        (sure.Survival, sure.StandardError, sure.Lower, sure.Upper).Should().Be((1, 0, 1, 1));
        var gone = LifeTable.Of([1, 1], [true, true]).Periods[0];
        (gone.Survival, gone.StandardError, gone.Lower, gone.Upper).Should().Be((0, null, null, null));
    }

    [Fact]
    public void Refuses_periods_before_the_first()
    {
        Refusal.Of(() => LifeTable.Of([], []), FaultCode.EmptyInput, "durations");
        Refusal.Of(() => LifeTable.Of([1, 2], [true]), FaultCode.LengthMismatch, "events");
        Refusal.Of(() => LifeTable.Of([1, 0], [true, true]), FaultCode.InvalidArgument, "durations[1]");
        Refusal.Of(() => LifeTable.Of([1_000_001], [true]), FaultCode.InvalidArgument, "durations[0]");
        Refusal.Of(() => LifeTable.Of([1], [true], 0.95, (SurvivalInterval)9), FaultCode.InvalidArgument, "interval");
        Refusal.Of(() => LifeTable.Of([1], [true], 0), FaultCode.InvalidArgument, "confidence");
    }
}
