using NodaTime;
using Ops.Domain.Calendars;
using Ops.Domain.Coordination;

namespace Ops.Domain.Tests.Coordination;

/// <summary>What is missing or out of range is refused by its name.</summary>
public class CoordinationDoorTests
{
    private static readonly LocalDate Monday = new(2026, 3, 2);

    [Fact]
    public void Nothing_is_refused_by_the_name_of_what_is_missing()
    {
        Refusal.Of(() => CadenceAdherence.Of(null!, Monday, Monday, []), FaultCode.InvalidArgument, "recurrence");
        Refusal.Of(() => SupportDesk.Of([], [], null!, Instant.FromUtc(2026, 3, 2, 9, 0)), FaultCode.EmptyInput, "requests");
        SupportRequest request = new("a", "x", "y", "high", Instant.FromUtc(2026, 3, 2, 9, 0));
        SupportLevel level = new("high", Duration.FromHours(1), Duration.FromHours(2));
        Refusal.Of(() => SupportDesk.Of([request], [level], null!, request.Raised), FaultCode.InvalidArgument, "calendar");
        Refusal.Of(() => RaciCheck.Of(["t", " "], ["a"], []), FaultCode.InvalidArgument, "tasks[1]");
        Refusal.Of(() => RaciCheck.Of(["t"], [null!], []), FaultCode.InvalidArgument, "roles[0]");
        Refusal.Of(() => CommitmentReliability.Of([], Monday), FaultCode.EmptyInput, "commitments");
        Commitment promise = new("a", "kim", Monday, Monday);
        Refusal.Of(() => CommitmentReliability.Of([promise, promise], Monday), FaultCode.DuplicateKey, "commitments[1]");
        Refusal.Of(() => CommitmentReliability.Of([promise], Monday, 1), FaultCode.InvalidArgument, "confidence");
        Refusal.Of(
            () => CommitmentReliability.Of([promise, promise with { Id = "b", Due = Monday.PlusDays(-1) }], Monday),
            FaultCode.NotOrdered,
            "commitments[1]"
        );
    }
}
