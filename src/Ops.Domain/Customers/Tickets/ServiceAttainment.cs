using Ops.Domain.Calendars;
using Ops.Domain.Numerics;

namespace Ops.Domain.Customers;

/// <summary>服务水平达成率, two figures that belong together: among clocks done in a period, and among clocks due in it.</summary>
/// <remarks>
/// The first flatters, as a late ticket that nobody has finished is missing in it. In the second, open and breached is a miss, and what can still be in time is
/// pending and shown apart. Two results are equal when all their counts are.
/// </remarks>
public sealed record ServiceAttainment : IExplainable
{
    private ServiceAttainment() { }

    /// <summary>Of the clocks with a target that were done in the period: those in time.</summary>
    public Proportion Done { get; internal init; }

    /// <summary>Of the clocks that were due in the period and are decided: those done in time. Open and breached is a miss.</summary>
    public Proportion Due { get; internal init; }

    /// <summary>Due in the period, not done, and still in time.</summary>
    public int Pending { get; internal init; }

    /// <summary>With a target but without a due time, as the ticket waits for the customer.</summary>
    public int Waiting { get; internal init; }

    /// <summary>Counts clocks.</summary>
    /// <param name="readings">The clocks, all read at the same moment; at least one. Those without a target do not count.</param>
    /// <param name="period">The period.</param>
    /// <returns>Both figures.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no clock.</exception>
    public static ServiceAttainment Of(ReadOnlySpan<ClockReading> readings, InstantRange period)
    {
        Guard.NotEmpty(readings, nameof(readings));
        var (done, doneInTime, due, dueInTime, pending, waiting) = (0, 0, 0, 0, 0, 0);
        for (int i = 0; i < readings.Length; i++)
        {
            var reading = Guard.NotNull(readings[i], Guard.At(nameof(readings), i));
            if (reading.Target is null)
                continue;
            if (reading.DoneAt is { } finished && period.Contains(finished))
            {
                done++;
                doneInTime += reading.IsBreached ? 0 : 1;
            }
            if (reading.Due is not { } end)
            {
                waiting++;
            }
            else if (period.Contains(end))
            {
                pending += reading.Attained is null ? 1 : 0;
                due += reading.Attained is null ? 0 : 1;
                dueInTime += reading.Attained == true ? 1 : 0;
            }
        }
        return new ServiceAttainment
        {
            Done = new Proportion(doneInTime, done),
            Due = new Proportion(dueInTime, due),
            Pending = pending,
            Waiting = waiting,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("In time, among those due", "到期者中按时的比例"),
            Due.Share,
            Phrase.Of($"{Due.Successes} / {Due.Total}"),
            new Phrase("open and breached is a miss", "未完成且超时计为未达成"),
            Explanation.Of(
                new Phrase("In time, among those done (flatters)", "已完成者中按时的比例（偏乐观）"),
                Done.Share,
                Phrase.Of($"{Done.Successes} / {Done.Total}")
            ),
            Explanation.Of(new Phrase("Due, not done, still in time", "到期期内未完成且尚未超时"), (decimal)Pending),
            Explanation.Of(new Phrase("Waiting for the customer, no due time", "等待客户，无到期时间"), (decimal)Waiting)
        );
}
