using NodaTime;

namespace Ops.Domain.Improvement;

/// <summary>What was decided about an idea at a gate.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class GateReview
{
    /// <summary>Creates the fact.</summary>
    /// <param name="idea">The idea.</param>
    /// <param name="gate">The gate.</param>
    /// <param name="on">The day.</param>
    /// <param name="verdict">What was decided.</param>
    /// <param name="scores">A score for each criterion of the gate. Checked in the funnel.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank text, an undefined verdict.</exception>
    public GateReview(string idea, string gate, LocalDate on, GateVerdict verdict, params ReadOnlySpan<GateScore> scores)
    {
        Idea = Guard.NotBlank(idea, nameof(idea));
        Gate = Guard.NotBlank(gate, nameof(gate));
        On = on;
        Verdict = Guard.Defined(verdict, nameof(verdict));
        Scores = [.. scores];
    }

    /// <summary>The idea.</summary>
    public string Idea { get; }

    /// <summary>The gate.</summary>
    public string Gate { get; }

    /// <summary>The day.</summary>
    public LocalDate On { get; }

    /// <summary>What was decided.</summary>
    public GateVerdict Verdict { get; }

    /// <summary>A score for each criterion.</summary>
    public ImmutableArray<GateScore> Scores { get; }
}
