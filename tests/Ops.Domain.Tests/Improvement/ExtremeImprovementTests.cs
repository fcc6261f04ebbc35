using Ops.Domain.Improvement;

namespace Ops.Domain.Tests.Improvement;

/// <summary>Improvement figures near the ends of double are refused with the argument that leads there.</summary>
public sealed class ExtremeImprovementTests
{
    [Fact]
    public void Curves_beyond_double_are_refused()
    {
        Refusal.Of(FaultCode.Overflow, "rate", () => AdoptionCurve.Of(100, double.Epsilon, 5, [1, 2]));
        Refusal.Of(FaultCode.Overflow, "rate", () => AdoptionCurve.Of(1e300, 1e300, 5, [1, 2]));
        Refusal.Of(FaultCode.Overflow, "rate", () => AdoptionCurve.Of(100, 1e-307, 1.7e308, [1, 2], [0.9999999]));
    }

    [Fact]
    public void An_effect_beside_next_to_nothing_is_refused() =>
        Refusal.Of(FaultCode.Overflow, "before", () => EffectEvaluation.Of([double.Epsilon, double.Epsilon], [1, 2]));

    [Fact]
    public void A_study_larger_than_can_be_counted_is_refused()
    {
        Refusal.Of(FaultCode.Overflow, "difference", () => StudySize.OfMeans(1e300, 1, 0.9));
        Refusal.Of(FaultCode.Overflow, "standardDeviation", () => StudySize.OfMeans(1e-300, 1e300, 0.9));
        Refusal.Of(FaultCode.Overflow, "standardDeviation", () => StudySize.OfMeans(double.MaxValue, null, 0.9, 2));
    }
}
