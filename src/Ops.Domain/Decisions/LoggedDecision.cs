using NodaTime;

namespace Ops.Domain.Decisions;

/// <summary>A decision as it was written down when it was taken, and what came of it.</summary>
/// <remarks>Holds lists and makes no claim of value equality.</remarks>
public sealed class LoggedDecision
{
    /// <summary>Creates the entry.</summary>
    /// <param name="id">Its name, unique in the log.</param>
    /// <param name="on">The day on which it was taken.</param>
    /// <param name="chosen">The option that was chosen.</param>
    /// <param name="review">The day on which to look back; not before the decision.</param>
    /// <param name="options">What was considered: at least one, each once, the chosen one among them.</param>
    /// <param name="known">What was known; empty when nothing was put on record.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>: an option twice; <see cref="FaultCode.UnknownReference"/>: the chosen option
    /// is not among them; <see cref="FaultCode.InvalidArgument"/>: blank id; <see cref="FaultCode.NotOrdered"/>: a review before the decision, or a fact
    /// that was not known then.
    /// </exception>
    public LoggedDecision(
        string id,
        LocalDate on,
        string chosen,
        LocalDate review,
        ReadOnlySpan<ConsideredOption> options,
        params ReadOnlySpan<KnownFact> known
    )
    {
        Guard.NotEmpty(options, nameof(options));
        var index = Ids.Index(options, option => option.Id, nameof(options));
        Chosen = options[Ids.At(index, Guard.NotNull(chosen, nameof(chosen)), nameof(chosen), "choose one of the options")];
        Id = Guard.NotBlank(id, nameof(id));
        On = on;
        Review = review;
        Options = [.. options];
        Known = [.. known];
        if (review < on)
            throw Faults.NotOrdered(nameof(review), $"{Figures.Text(review)} lies before {Figures.Text(on)}", "look back later");
        for (int i = 0; i < known.Length; i++)
        {
            if (known[i].On > on)
                throw Faults.NotOrdered(
                    Guard.At(nameof(known), i),
                    $"known since {Figures.Text(known[i].On)}, decided on {Figures.Text(on)}",
                    "keep only what was known when it was decided"
                );
        }
    }

    /// <summary>Its name.</summary>
    public string Id { get; }

    /// <summary>The day on which it was taken.</summary>
    public LocalDate On { get; }

    /// <summary>The option that was chosen.</summary>
    public ConsideredOption Chosen { get; }

    /// <summary>The day on which to look back.</summary>
    public LocalDate Review { get; }

    /// <summary>What was considered.</summary>
    public ImmutableArray<ConsideredOption> Options { get; }

    /// <summary>What was known.</summary>
    public ImmutableArray<KnownFact> Known { get; }
}
