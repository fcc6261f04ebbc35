namespace Ops.Domain.Rules;

/// <summary>What an alert rule made of a series of readings.</summary>
public sealed class AlertHistory : IExplainable
{
    internal AlertHistory(string rule, ImmutableArray<AlertEvent> events, ImmutableArray<decimal?> rates, AlertState state)
    {
        Rule = rule;
        Events = events;
        Rates = rates;
        State = state;
    }

    /// <summary>The rule as text.</summary>
    public string Rule { get; }

    /// <summary>When the alert was raised and cleared, in order.</summary>
    public ImmutableArray<AlertEvent> Events { get; }

    /// <summary>Of a rule on the rate of change: the rate at each reading, null where there is none. Otherwise all null.</summary>
    public ImmutableArray<decimal?> Rates { get; }

    /// <summary>The state after the last reading, from which observation can go on.</summary>
    public AlertState State { get; }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            Phrase.Of($"{Rule}"),
            State.IsActive ? "active" : "quiet",
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
