using Ops.Domain.Projects;

namespace Ops.Domain.Tests.Projects;

/// <summary>Estimates near the end of double.</summary>
public sealed class ExtremeActivityTests
{
    [Fact]
    public void An_expected_duration_exists_where_its_sum_does_not()
    {
        new ThreePointActivity("a", 1e308, 1e308, 1e308).Expected.Should().BeApproximately(1e308, 1e296);
        new ThreePointActivity("a", 1, 2, 6).Expected.Should().Be(2.5);
    }

    [Fact]
    public void A_variance_beyond_double_is_refused() =>
        Refusal.Of(FaultCode.Overflow, "pessimistic", () => _ = new ThreePointActivity("a", 1, 2, 1e300));
}
