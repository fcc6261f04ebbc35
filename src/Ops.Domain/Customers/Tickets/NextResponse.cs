using NodaTime;
using Ops.Domain.Calendars;

namespace Ops.Domain.Customers;

/// <summary>后续响应, how long customers wait for the next answer, message by message, in working time.</summary>
/// <remarks>
/// A wait starts with a customer's message while none is unanswered, and ends with the next agent's message. More messages of the customer do not start it anew; a
/// second answer does not count; automatic replies neither start nor end it. Holds a list and makes no claim of value equality.
/// </remarks>
public sealed class NextResponse : IExplainable
{
    private NextResponse() { }

    /// <summary>The promised working time of each wait.</summary>
    public Duration Target { get; internal init; }

    /// <summary>The waits in order.</summary>
    public ImmutableArray<ResponseCycle> Cycles { get; internal init; }

    /// <summary>How many waits have ended.</summary>
    public int Answered { get; internal init; }

    /// <summary>How many waits took longer than promised so far.</summary>
    public int Breaches { get; internal init; }

    /// <summary>True while the customer waits.</summary>
    public bool IsWaiting => Answered < Cycles.Length;

    /// <summary>Measures the waits.</summary>
    /// <param name="messages">The ticket's messages in order of time; those of one instant in the order given. Those after <paramref name="asOf"/> are checked,
    /// but not yet known.</param>
    /// <param name="calendar">When work is done.</param>
    /// <param name="target">The promised working time; above 0.</param>
    /// <param name="asOf">The moment of the report.</param>
    /// <returns>The waits.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no message. <see cref="FaultCode.InvalidArgument"/>: a target that is not positive. <see cref="FaultCode.NotOrdered"/>:
    /// times that fall. <see cref="FaultCode.InsufficientData"/>: a due time never comes, as the calendar has no hours.
    /// </exception>
    public static NextResponse Of(ReadOnlySpan<TicketMessage> messages, WorkingCalendar calendar, Duration target, Instant asOf)
    {
        Guard.NotEmpty(messages, nameof(messages));
        Guard.NotNull(calendar, nameof(calendar));
        if (target <= Duration.Zero)
            throw Faults.Invalid(nameof(target), $"{target} is not positive", "give a time above 0");
        for (int i = 1; i < messages.Length; i++)
        {
            if (messages[i].At < messages[i - 1].At)
                throw Faults.NotOrdered(
                    Guard.At(nameof(messages), i),
                    "it lies before the message before it",
                    "give the messages in order of time"
                );
        }
        var cycles = ImmutableArray.CreateBuilder<ResponseCycle>();
        Instant? start = null;
        int breaches = 0;
        int answered = 0;
        foreach (var message in messages)
        {
            if (message.At > asOf)
                break;
            if (start is null && message.Sender == MessageSender.Customer)
                start = message.At;
            else if (start is { } asked && message.Sender == MessageSender.Agent)
            {
                breaches += Add(cycles, asked, message.At, message.At, calendar, target);
                answered++;
                start = null;
            }
        }
        if (start is { } open)
            breaches += Add(cycles, open, null, asOf, calendar, target);
        return new NextResponse
        {
            Target = target,
            Cycles = cycles.DrainToImmutable(),
            Answered = answered,
            Breaches = breaches,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Waits of the customer", "客户等待次数"),
            (decimal)Cycles.Length,
            default,
            Phrase.Of($"promised: {Target.TotalHours} working hours each", $"承诺：每次 {Target.TotalHours} 工作小时"),
            Explanation.Of(new Phrase("Answered", "已回复"), (decimal)Answered),
            Explanation.Of(new Phrase("Longer than promised", "超时"), (decimal)Breaches),
            Explanation.Of(
                new Phrase("Longest wait in working hours", "最长等待（工作小时）"),
                Cycles.IsEmpty ? null : Cycles.Max(cycle => cycle.Elapsed.TotalHours)
            )
        );

    private static int Add(
        ImmutableArray<ResponseCycle>.Builder cycles,
        Instant start,
        Instant? answeredAt,
        Instant end,
        WorkingCalendar calendar,
        Duration target
    )
    {
        var elapsed = calendar.Elapsed(start, end);
        cycles.Add(new ResponseCycle(start, answeredAt, elapsed, calendar.Due(start, target), elapsed > target));
        return elapsed > target ? 1 : 0;
    }
}
