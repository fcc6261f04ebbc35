namespace Ops.Domain.Rules;

/// <summary>What a silence rule made of a series of readings.</summary>
public sealed class SilenceHistory : IExplainable
{
    internal SilenceHistory(ImmutableArray<AlertEvent> events, SilenceState state)
    {
        Events = events;
        State = state;
    }

    /// <summary>When the alert was raised and cleared, in order.</summary>
    public ImmutableArray<AlertEvent> Events { get; }

    /// <summary>The state at the end.</summary>
    public SilenceState State { get; }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("seconds in silence", "静默秒数"),
            State.Silent.TotalSeconds,
            default,
            default,
            [
                .. Events.Select(item =>
                    Explanation.Of(
                        item.Change == AlertChange.Raised ? new Phrase("raised", "触发") : new Phrase("cleared", "解除"),
                        $"{item.At}"
                    )
                ),
            ]
        );
}
