using NodaTime;

namespace Ops.Domain.Customers;

/// <summary>超时预测, which open tickets breach their promise by a moment to come if nobody finishes them, the most urgent first.</summary>
/// <remarks>No guess: the due times follow from the calendars. Holds lists and makes no claim of value equality.</remarks>
public sealed class BreachForecast : IExplainable
{
    private BreachForecast() { }

    /// <summary>The moment to come.</summary>
    public Instant Until { get; internal init; }

    /// <summary>Open and breached already, by due time, then by ticket (ordinal).</summary>
    public ImmutableArray<OpenClock> Breached { get; internal init; }

    /// <summary>Open, in time, and due before <see cref="Until"/>, by due time, then by ticket (ordinal).</summary>
    public ImmutableArray<OpenClock> DueSoon { get; internal init; }

    /// <summary>Open and at risk by the policy's share, by due time, then by ticket (ordinal).</summary>
    public ImmutableArray<OpenClock> AtRisk { get; internal init; }

    /// <summary>Open with a target but without a due time, as the ticket waits for the customer.</summary>
    public int Waiting { get; internal init; }

    /// <summary>Looks ahead.</summary>
    /// <param name="clocks">The clocks, all read at the same moment; at least one. Those that are done or have no target do not count.</param>
    /// <param name="until">The moment to come.</param>
    /// <returns>The forecast.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no clock.</exception>
    public static BreachForecast Of(ReadOnlySpan<OpenClock> clocks, Instant until)
    {
        Guard.NotEmpty(clocks, nameof(clocks));
        for (int i = 0; i < clocks.Length; i++)
            Guard.NotNull(clocks[i], Guard.At(nameof(clocks), i));
        OpenClock[] open = [.. clocks.ToArray().Where(clock => clock.Reading is { IsDone: false, Target: not null })];
        OpenClock[] urgent =
        [
            .. open.Where(clock => clock.Reading.Due is not null)
                .OrderBy(clock => clock.Reading.Due)
                .ThenBy(clock => clock.Ticket, StringComparer.Ordinal),
        ];
        return new BreachForecast
        {
            Until = until,
            Breached = [.. urgent.Where(clock => clock.Reading.IsBreached)],
            DueSoon = [.. urgent.Where(clock => !clock.Reading.IsBreached && clock.Reading.Due < until)],
            AtRisk = [.. urgent.Where(clock => clock.Reading.IsAtRisk)],
            Waiting = open.Length - urgent.Length,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Breaches to come if nobody acts", "若无人处理将发生的超时"),
            (decimal)DueSoon.Length,
            default,
            DueSoon.IsEmpty ? default : Phrase.Of($"first: {DueSoon[0].Ticket}", $"最先：{DueSoon[0].Ticket}"),
            Explanation.Of(new Phrase("Breached already", "已超时"), (decimal)Breached.Length),
            Explanation.Of(new Phrase("At risk", "有超时风险"), (decimal)AtRisk.Length),
            Explanation.Of(new Phrase("Waiting for the customer", "等待客户"), (decimal)Waiting)
        );
}
