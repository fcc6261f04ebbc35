using Ops.Domain.Kpis;
using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Kpis;

/// <summary>What must add up adds up, and is refused where it does not.</summary>
public sealed class ClosureTests
{
    [Fact]
    public void Parts_that_miss_their_total_are_refused()
    {
        Closure.Require([new Fraction(1, 2), new Fraction(1, 3), new Fraction(1, 6)], Fraction.One);
        Refusal.Of(FaultCode.Overflow, "effects", () => Closure.Require([new Fraction(1, 2), new Fraction(1, 3)], Fraction.One));
        // A billionth of the largest size is allowed: of 4, or of the scale that is given.
        Closure.Require([4, -2], 2 + 3.9e-9, 1);
        Closure.Require([-4, 2], -2 - 3.9e-9, 1);
        Refusal.Of(FaultCode.Overflow, "effects", () => Closure.Require([4, -2], 2 + 4.1e-9, 1));
        Refusal.Of(FaultCode.Overflow, "effects", () => Closure.Require([-4, 2], -2 - 4.1e-9, 1));
        Closure.Require([4, -2], 2 + 9.9e-9, 10);
        Refusal.Of(FaultCode.Overflow, "effects", () => Closure.Require([double.PositiveInfinity], double.PositiveInfinity, 1));
    }

    /// <summary>Totals of two dimensions may differ by a billionth of their size: by 0.5 of 10⁹, not by 2.</summary>
    [Fact]
    public void Totals_of_two_dimensions_agree_within_rounding()
    {
        Dimension<ExpectedActual> Named(string name, double more) => new(name, [new("a", 6e8, 2e8), new("b", 4e8 + more, 4e8)]);

        RootCause.Of([Named("d", 0), Named("e", 0.5)]).Candidates.Should().NotBeNull();
        Refusal.Of(FaultCode.InvalidArgument, "dimension 'e'", () => RootCause.Of([Named("d", 0), Named("e", 2)]));
    }

    [Fact]
    public void Factors_are_positive_on_both_sides()
    {
        Refusal.Of(FaultCode.InvalidArgument, "baseline[1]", () => _ = new FactorSegment("a", [1, 0], [1, 1]));
        Refusal.Of(FaultCode.InvalidArgument, "current[0]", () => _ = new FactorSegment("a", [1, 1], [-1, 1]));
        Refusal.Of(FaultCode.InvalidArgument, "key", () => _ = new FactorSegment(" ", [1], [1]));
        Refusal.Of(FaultCode.EmptyInput, "baseline", () => _ = new FactorSegment("a", [], []));
        Refusal.Of(FaultCode.EmptyInput, "current", () => _ = new FactorSegment("a", [1], []));
        Refusal.Of(FaultCode.LengthMismatch, "current", () => _ = new FactorSegment("a", [1, 2], [1]));
    }

    [Fact]
    public void Sets_of_members_are_compared_by_their_members()
    {
        var one = new MemberSet("a", "b");

        (one == new MemberSet("b", "a")).Should().BeTrue();
        (one != new MemberSet("b", "a")).Should().BeFalse();
        (one == new MemberSet("a")).Should().BeFalse();
        (one != new MemberSet("a")).Should().BeTrue();
        (default(MemberSet) == new MemberSet()).Should().BeTrue();
        one.Equals((object)new MemberSet("b", "a")).Should().BeTrue();
        one.Equals("a").Should().BeFalse();
        (new ValueSample(1, 2) == new ValueSample(1, 2)).Should().BeTrue();
        (new ValueSample(1, 2) != new ValueSample(1, 2)).Should().BeFalse();
        (new ValueSample(1, 2) != new ValueSample(1, 3)).Should().BeTrue();
    }

    /// <summary>A step is 2^−256: so many steps are one, half of them a half, and the sign stays.</summary>
    [Fact]
    public void Steps_are_read_with_their_sign()
    {
        var one = System.Numerics.BigInteger.One << 256;

        Shapley.ToDouble(one).Should().Be(1);
        Shapley.ToDouble(-one).Should().Be(-1);
        Shapley.ToDouble(-3 * one / 2).Should().Be(-1.5);
        Shapley.ToDouble(0).Should().Be(0);
        Shapley.Steps(new Fraction(-3, 4)).Should().Be(-3 * one / 4);
    }
}
