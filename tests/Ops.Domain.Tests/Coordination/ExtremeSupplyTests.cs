using Ops.Domain.Coordination;

namespace Ops.Domain.Tests.Coordination;

/// <summary>Quantities that add up beyond decimal.</summary>
public sealed class ExtremeSupplyTests
{
    [Fact]
    public void A_stock_beyond_decimal_is_refused() =>
        Refusal.Of(FaultCode.Overflow, "opening", () => SupplyDemandGap.Of(decimal.MaxValue, [new SupplyPeriod("1", 5, 2)]));

    [Fact]
    public void A_backlog_beyond_decimal_is_refused() =>
        Refusal.Of(FaultCode.Overflow, "opening", () => SupplyDemandGap.Of(decimal.MinValue, [new SupplyPeriod("1", 2, 5)]));
}
