using NodaTime;
using Ops.Domain.Teams;

namespace Ops.Domain.Architecture.Tests.Calls.Rooms;

/// <summary>Rounds of a pulse and participation in activities.</summary>
internal sealed class BelongingSamples : RoomSamples
{
    private static PulseSurvey Survey(int shift) =>
        PulseSurvey.Of(
            [.. Enumerable.Range(0, 12).Select(i => new PulseResponse("k1", 8, 1 + ((i + shift) % 4)))],
            [new InvitedGroup("k1", 20)]
        );

    private static PulseRound Round(int i) => new(new LocalDate(2026, 1, 5).PlusDays(30 * i), Survey(i));

    public override Dictionary<Type, Func<int, object?>> ByType =>
        new()
        {
            [typeof(PulseRound)] = Round,
            [typeof(PulseSurvey)] = Survey,
            [typeof(ActivityAttendance)] = v => new ActivityAttendance("k1", $"k{v + 1}", "k1", true),
        };

    public override Dictionary<Type, Func<int, Array>> ManyByType =>
        new()
        {
            [typeof(PulseRound)] = _ => Enumerable.Range(0, 4).Select(Round).ToArray(),
            [typeof(ActivityAttendance)] = _ =>
                Enumerable.Range(0, 12).Select(i => new ActivityAttendance("k1", $"k{i + 1}", "k1", i % 2 == 0)).ToArray(),
        };
}
