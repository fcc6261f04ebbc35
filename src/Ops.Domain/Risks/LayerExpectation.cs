using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>What one event adds to an insurance layer on average (层期望损失).</summary>
public sealed record LayerExpectation : IExplainable
{
    private LayerExpectation() { }

    /// <summary>Where the layer begins.</summary>
    public double Deductible { get; internal init; }

    /// <summary>How far it reaches.</summary>
    public double Limit { get; internal init; }

    /// <summary>E[min(max(X − d, 0), l)] = ∫ (1 − F) from d to d + l.</summary>
    public double ExpectedPerEvent { get; internal init; }

    /// <summary>The probability that an event reaches the layer, 1 − F(d).</summary>
    public double ProbabilityAttach { get; internal init; }

    /// <summary>The probability that an event exceeds the layer, 1 − F(d + l).</summary>
    public double ProbabilityExhaust { get; internal init; }

    /// <summary>Computes the expectation.</summary>
    /// <param name="severity">The loss of one event, which cannot be below 0.</param>
    /// <param name="deductible">Where the layer begins: at least 0.</param>
    /// <param name="limit">How far it reaches: above 0.</param>
    /// <returns>The expectation.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a severity that reaches below 0, an amount out of its range, an end beyond double.</exception>
    public static LayerExpectation Of(IDistribution severity, double deductible, double limit)
    {
        SeverityLaw.Checked(severity, nameof(severity));
        Guard.NotNegative(deductible, nameof(deductible));
        Guard.Positive(limit, nameof(limit));
        double end = Guard.Finite(deductible + limit, nameof(limit));
        return new LayerExpectation
        {
            Deductible = deductible,
            Limit = limit,
            ExpectedPerEvent = Expectation.SurvivalIntegral(severity, deductible, end),
            ProbabilityAttach = severity.Survival(deductible),
            ProbabilityExhaust = severity.Survival(end),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Expected loss to the layer per event", "每次事件的层期望损失"),
            ExpectedPerEvent,
            Phrase.Of($"∫ (1 - F) dx, {Deductible} … {Deductible + Limit}"),
            new Phrase("Klugman, Panjer and Willmot, Loss Models", "Klugman、Panjer 与 Willmot《损失模型》"),
            Explanation.Of(new Phrase("Probability to attach", "触及概率"), ProbabilityAttach),
            Explanation.Of(new Phrase("Probability to exhaust", "耗尽概率"), ProbabilityExhaust)
        );
}
