using NodaTime;
using Ops.Domain.Calendars;
using Ops.Domain.Customers;
using Ops.Domain.Numerics;
using Ops.Domain.Reviews;
using Ops.Domain.Risks;

namespace Ops.Domain.Architecture.Tests.Calls.Rooms;

/// <summary>Complaints, times to solution, tails and near misses, and their part of the review.</summary>
internal sealed class VoiceAndRiskSamples : RoomSamples
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly Instant Later = Start + Duration.FromDays(30);
    private static readonly WorkingCalendar Always = new("UTC", WorkingWeek.Always);
    private static readonly double[] Losses = [3.0, 1.5, 4.25, 2.5, 5.75, 19.5, 2.25, 6.5, 5.0, 3.5, 8.25, 7.0];
    private static readonly Func<double[], IContinuousDistribution> Fit = sample => GammaFit.Of(sample).Law;

    public override Dictionary<Type, Func<int, object?>> ByType =>
        new()
        {
            [typeof(Complaint)] = variant => new Complaint(
                $"k{variant + 1}",
                "k1",
                "k1",
                "k1",
                ComplaintSeverity.Minor,
                new ComplaintStep(Start, ComplaintStage.Received)
            ),
            [typeof(ServiceClock)] = _ =>
                ServiceClock.Of(
                    [new TicketEvent(Start, TicketEventKind.Created, "k1")],
                    new ServicePolicy([new ServiceLevel("k1", Always, null, Duration.FromHours(8))]),
                    Later
                ),
            [typeof(DriverOptions)] = _ => new DriverOptions(),
            [typeof(Func<double[], IContinuousDistribution>)] = _ => Fit,
            [typeof(ReviewRisk)] = variant => new ReviewRisk(
                new RegisterEntry($"k{variant + 1}", new LocalDate(2026, 3, 2), 12),
                new Phrase("Flood", "洪水"),
                "k1"
            ),
        };

    public override Dictionary<string, Func<object?>> ByPlace =>
        new()
        {
            ["Complaint.new(steps)"] = () =>
                new ComplaintStep[] { new(Start, ComplaintStage.Received), new(Start, ComplaintStage.Answered) },
            ["ComplaintBook.Of(channels)"] = () => new[] { "k1", "k2" },
            ["ComplaintBook.Of(categories)"] = () => new[] { "k1", "k2" },
            ["ComplaintBook.Of(calendar)"] = () => Always,
            ["ComplaintBook.Of(asOf)"] = () => Later,
            ["GeneralizedParetoFit.Of(losses)"] = () => Losses,
            ["GeneralizedParetoFit.Of(threshold)"] = () => 1.0,
            ["FitProbability.Of(losses)"] = () => Losses,
            ["FitProbability.Of(samples)"] = () => 99,
            ["NearMisses.Of(rate)"] = () => new GammaPrior(1, 1),
            ["NearMisses.Of(chance)"] = () => new BetaPrior(1, 1),
            ["ServiceDay.new(requests)"] = () => 10L,
            ["ServiceDay.new(failed)"] = () => 1L,
        };

    public override ImmutableArray<(string Type, string Reason)> PlainResults =>
        [("ReviewPromise", "a fact: what was counted for a service, of which the review makes its result")];
}
