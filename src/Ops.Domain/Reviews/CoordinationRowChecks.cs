using NodaTime;
using Ops.Domain.Coordination;

namespace Ops.Domain.Reviews;

/// <summary>The rows of coordination that can be relied on: of known units, told once, and such that the engines can judge them.</summary>
internal static class CoordinationRowChecks
{
    private const ModelPart Part = ModelPart.Coordination;

    public static ReviewCoordination? Sound(OperatingModel model, UnitTree tree, RowFaults faults)
    {
        if (model.Coordination is not { Rows: > 0 } given)
            return null;
        if (model.AsOf is not { } asOf)
        {
            faults.Add(Part, "*", FaultCode.InsufficientData, "the model has no day of the question", "give AsOf: what is owed grows old");
            faults.LeaveOut(Part, given.Rows);
            return null;
        }
        return new ReviewCoordination
        {
            Names = given.Names,
            Dependencies = SoundDependencies(given, tree, asOf, faults),
            Commitments = Sound(
                given.Commitments,
                row => row.Id,
                row => row.Owner,
                row => CommitmentReliability.Of([row], asOf),
                tree,
                faults
            ),
            Actions = Sound(given.Actions, row => row.Id, row => row.Owner, row => ActionAgeing.Of([row], asOf), tree, faults),
            Decisions = Sound(given.Decisions, row => row.Id, row => row.Owner, row => ActionAgeing.Of([row], asOf), tree, faults),
            KeptFloor = given.KeptFloor,
            DecisionDays = given.DecisionDays,
            Source = given.Source,
        };
    }

    private static ImmutableArray<T> Sound<T>(
        ImmutableArray<T> rows,
        Func<T, string> key,
        Func<T, string?> owner,
        Func<T, IExplainable> judge,
        UnitTree tree,
        RowFaults faults
    )
    {
        var sound = new List<T>(rows.Length);
        foreach (var row in Unique(rows, key, faults))
        {
            bool isOwned = owner(row) is not null;
            if (!isOwned)
                faults.Add(Part, key(row), FaultCode.InsufficientData, "nobody owns it", "name the unit that answers for it");
            bool isKnown = isOwned && faults.Knows(Part, key(row), tree.Knows(owner(row)!), "unit", owner(row)!);
            if (isKnown & faults.Stands(Part, key(row), () => judge(row)))
                sound.Add(row);
            else
                faults.LeaveOut(Part);
        }
        return [.. sound];
    }

    private static ImmutableArray<Dependency> SoundDependencies(ReviewCoordination given, UnitTree tree, LocalDate asOf, RowFaults faults)
    {
        var sound = new List<Dependency>();
        foreach (var row in Unique(given.Dependencies, row => row.Id, faults))
        {
            bool isKnown =
                faults.Knows(Part, row.Id, tree.Knows(row.Provider), "unit", row.Provider)
                & faults.Knows(Part, row.Id, tree.Knows(row.Receiver), "unit", row.Receiver);
            Dependency alone = new(row.Id, row.Provider, row.Receiver, row.NeedBy, row.Promised, row.IsConfirmed, row.Done);
            if (isKnown & faults.Stands(Part, row.Id, () => DependencyBoard.Of([alone], asOf)))
                sound.Add(row);
            else
                faults.LeaveOut(Part);
        }
        DropWithoutBefore(sound, faults);
        if (sound.Count == 0 || faults.Stands(Part, "*", () => DependencyBoard.Of([.. sound], asOf)))
            return [.. sound];
        faults.LeaveOut(Part, sound.Count);
        return [];
    }

    /// <summary>What comes after a row that is not there cannot be dated; and so on, until all that is left stands.</summary>
    private static void DropWithoutBefore(List<Dependency> rows, RowFaults faults)
    {
        int before;
        do
        {
            before = rows.Count;
            var ids = rows.Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
            foreach (var row in rows.ToArray())
            {
                if (row.After.FirstOrDefault(id => !ids.Contains(id)) is not { } missing)
                    continue;
                faults.Knows(Part, row.Id, false, "dependency", missing);
                faults.LeaveOut(Part);
                rows.Remove(row);
            }
        } while (rows.Count < before);
    }

    private static T[] Unique<T>(ImmutableArray<T> rows, Func<T, string> key, RowFaults faults) =>
        rows.GroupBy(key, StringComparer.Ordinal)
            .SelectMany(group => RowKeys.Unique(Part, group.Key, [.. group], _ => null, faults))
            .ToArray();
}
