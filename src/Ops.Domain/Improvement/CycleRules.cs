namespace Ops.Domain.Improvement;

/// <summary>The state machines of improvement: from which state which action leads where, and what it must put on record.</summary>
internal sealed record CycleRules(string First, ImmutableArray<string> Final, ImmutableArray<CycleRules.Move> Moves)
{
    private static readonly CycleRules Pdca = new(
        "plan",
        ["closed", "cancelled"],
        [
            new("plan", "start", "do", ["problem", "goal", "owner", "due"]),
            new("do", "measure", "check", ["evidence"]),
            new("check", "judge", "act", ["result", "conclusion"]),
            new("act", "standardize", "closed", ["standard"], EndsCycle: true),
            new("act", "repeat", "plan", ["lesson"], EndsCycle: true),
            new("check", "rework", "do", ["reason"]),
            new("plan", "cancel", "cancelled", ["reason"]),
            new("do", "cancel", "cancelled", ["reason"]),
            new("check", "cancel", "cancelled", ["reason"]),
            new("act", "cancel", "cancelled", ["reason"]),
        ]
    );

    private static readonly CycleRules Capa = new(
        "opened",
        ["closed", "cancelled"],
        [
            new("opened", "contain", "contained", ["containment", "owner"]),
            new("contained", "analyse", "analysed", ["rootCause", "method"]),
            new("analysed", "plan", "planned", ["action", "owner", "due"]),
            new("planned", "implement", "implemented", ["evidence"]),
            new("implemented", "verify", "verified", ["evidence", "effective"]),
            new("verified", "close", "closed", ["approver"], EndsCycle: true),
            new("implemented", "reject", "analysed", ["reason"]),
            new("closed", "reopen", "analysed", ["reason"]),
            new("opened", "cancel", "cancelled", ["reason"]),
            new("contained", "cancel", "cancelled", ["reason"]),
        ]
    );

    public static CycleRules For(CycleKind kind) => kind == CycleKind.Pdca ? Pdca : Capa;

    public bool Knows(string action) => Moves.Any(move => move.Action == action);

    public Move? Find(string state, string action) => Moves.FirstOrDefault(move => move.From == state && move.Action == action);

    public sealed record Move(string From, string Action, string To, ImmutableArray<string> Required, bool EndsCycle = false);
}
