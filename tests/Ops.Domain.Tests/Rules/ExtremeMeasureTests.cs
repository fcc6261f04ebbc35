using Ops.Domain.Rules;

namespace Ops.Domain.Tests.Rules;

/// <summary>Measures near the ends of decimal.</summary>
public sealed class ExtremeMeasureTests
{
    [Fact]
    public void A_difference_beyond_decimal_is_refused() =>
        Refusal.Of(FaultCode.Overflow, "New", () => _ = new BacktestMeasure(1, decimal.MinValue, decimal.MaxValue).Delta);
}
