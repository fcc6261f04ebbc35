using NodaTime;
using Ops.Domain.Coordination;

namespace Ops.Domain.Tests.Coordination;

/// <summary>Edges of the window in which meetings count.</summary>
public class CadenceEdgeTests
{
    private static readonly LocalDate Monday = new(2026, 3, 2);

    [Fact]
    public void Meetings_on_the_first_and_last_day_count_and_two_have_a_gap()
    {
        CadenceAdherence Held(params int[] days) =>
            CadenceAdherence.Of(
                Recurrence.Weekly(Monday),
                Monday,
                Monday.PlusDays(14),
                [.. days.Select(day => Monday.PlusDays(day))],
                toleranceDays: 1
            );
        Held(0, 14).LongestGapDays.Should().Be(14);
        Held(0, 6, 14).LongestGapDays.Should().Be(8);
        // The day before and the day after are matched within the tolerance, but lie outside the window.
        var outside = Held(-1, 15);
        (outside.HeldAsPlanned, outside.LongestGapDays).Should().Be((2, null));
        Held(7).LongestGapDays.Should().BeNull();
        Held(2, 14, 12).Extra.Should().Equal(Monday.PlusDays(2), Monday.PlusDays(12));
    }
}
