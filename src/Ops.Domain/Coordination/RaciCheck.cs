namespace Ops.Domain.Coordination;

/// <summary>The faults of a RACI matrix: who does, answers for, is asked and is told.</summary>
public sealed class RaciCheck : IExplainable
{
    private RaciCheck() { }

    /// <summary>The findings, ordinal by fault and then by subject.</summary>
    public ImmutableArray<RaciFinding> Findings { get; private init; }

    /// <summary>True when there is no finding.</summary>
    public bool IsClean => Findings.IsEmpty;

    /// <summary>Checks a matrix.</summary>
    /// <param name="tasks">At least one task, each once.</param>
    /// <param name="roles">At least one role, each once.</param>
    /// <param name="assignments">The cells, each once; empty when nothing is assigned yet.</param>
    /// <param name="maxResponsible">How many tasks a role may do; at least 0, null = no limit.</param>
    /// <returns>The findings.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.UnknownReference"/>: a task or role that is not
    /// listed; <see cref="FaultCode.InvalidArgument"/>: a blank name, a negative limit, not a type.
    /// </exception>
    public static RaciCheck Of(
        ReadOnlySpan<string> tasks,
        ReadOnlySpan<string> roles,
        ReadOnlySpan<RaciAssignment> assignments,
        int? maxResponsible = null
    )
    {
        Guard.NotEmpty(tasks, nameof(tasks));
        Guard.NotEmpty(roles, nameof(roles));
        var task = Named.Index(tasks, nameof(tasks));
        var role = Named.Index(roles, nameof(roles));
        Ids.Unique(assignments, assignment => assignment, nameof(assignments));
        int[] accountable = new int[tasks.Length];
        int[] responsible = new int[tasks.Length];
        int[] does = new int[roles.Length];
        var isUsed = new bool[roles.Length];
        for (int i = 0; i < assignments.Length; i++)
        {
            string place = Guard.At(nameof(assignments), i);
            int row = Ids.At(task, assignments[i].Task, place, "list the task");
            int column = Ids.At(role, assignments[i].Role, place, "list the role");
            var type = assignments[i].Type;
            accountable[row] += type == RaciType.Accountable ? 1 : 0;
            responsible[row] += type == RaciType.Responsible ? 1 : 0;
            does[column] += type == RaciType.Responsible ? 1 : 0;
            isUsed[column] = true;
        }
        for (int i = 0; i < assignments.Length; i++)
            Guard.Defined(assignments[i].Type, Guard.At(nameof(assignments), i));
        if (maxResponsible < 0)
            throw Faults.Invalid(nameof(maxResponsible), $"{maxResponsible} is negative", "give at least 0, or null for no limit");
        var findings = new List<RaciFinding>();
        for (int i = 0; i < tasks.Length; i++)
        {
            Add(findings, accountable[i] == 0, RaciFault.NoAccountable, tasks[i]);
            Add(findings, accountable[i] > 1, RaciFault.MultipleAccountable, tasks[i]);
            Add(findings, responsible[i] == 0, RaciFault.NoResponsible, tasks[i]);
        }
        for (int i = 0; i < roles.Length; i++)
        {
            Add(findings, !isUsed[i], RaciFault.IdleRole, roles[i]);
            Add(findings, does[i] > maxResponsible, RaciFault.OverloadedRole, roles[i]);
        }
        return new RaciCheck
        {
            Findings = [.. findings.OrderBy(found => found.Fault).ThenBy(found => found.Subject, StringComparer.Ordinal)],
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Faults of the RACI matrix", "RACI 矩阵的缺陷数"),
            (decimal)Findings.Length,
            default,
            default,
            [.. Findings.Select(found => Explanation.Of(Phrase.Of($"{found.Subject}"), Word(found.Fault)))]
        );

    private static void Add(List<RaciFinding> findings, bool isFault, RaciFault fault, string subject)
    {
        if (isFault)
            findings.Add(new RaciFinding { Fault = fault, Subject = subject });
    }

    private static Phrase Word(RaciFault fault) =>
        fault switch
        {
            RaciFault.IdleRole => new Phrase("idle role", "闲置角色"),
            RaciFault.MultipleAccountable => new Phrase("several accountable", "多人负最终责任"),
            RaciFault.NoAccountable => new Phrase("nobody accountable", "无人负最终责任"),
            RaciFault.NoResponsible => new Phrase("nobody responsible", "无人执行"),
            _ => new Phrase("overloaded role", "角色过载"),
        };
}
