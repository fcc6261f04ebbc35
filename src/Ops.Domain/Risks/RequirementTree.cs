namespace Ops.Domain.Risks;

/// <summary>Which requirement is part of which: rows of parents, and an order in which parts stand before their groups.</summary>
internal sealed class RequirementTree
{
    private readonly int[] _parents;
    private readonly int[] _order;

    private RequirementTree(int[] parents, int[] order)
    {
        _parents = parents;
        _order = order;
    }

    public static RequirementTree Of(ReadOnlySpan<ComplianceRequirement> requirements)
    {
        using var rows = UniqueIds.Rows(requirements, nameof(requirements), requirement => requirement.Id);
        int[] parents = new int[requirements.Length];
        int[] parts = new int[requirements.Length];
        for (int i = 0; i < parents.Length; i++)
        {
            parents[i] = -1;
            if (requirements[i].Parent is not { } parent)
                continue;
            parents[i] = rows.Find(parent);
            if (parents[i] < 0)
                throw Faults.Unknown(
                    $"{Guard.At(nameof(requirements), i)}.{nameof(ComplianceRequirement.Parent)}",
                    parent,
                    "give the group too"
                );
            parts[parents[i]]++;
        }
        for (int i = 0; i < parents.Length; i++)
            CheckStatus(requirements[i], parts[i] > 0, i);
        return new RequirementTree(parents, PartsFirst(requirements, parents, parts));
    }

    /// <summary>Weighted means of the parts, level by level; a group with nothing of weight that applies is left out.</summary>
    public double? Score(ReadOnlySpan<ComplianceRequirement> requirements)
    {
        double[] met = new double[requirements.Length + 1];
        double[] weights = new double[requirements.Length + 1];
        foreach (int row in _order)
        {
            var requirement = requirements[row];
            double value;
            if (requirement.Status is { } status)
            {
                if (status == ComplianceStatus.NotApplicable)
                    continue;
                value = ComplianceScore.Value(status);
            }
            else if (weights[row] > 0)
                value = met[row] / weights[row];
            else
                continue;
            int above = _parents[row] < 0 ? requirements.Length : _parents[row];
            met[above] += requirement.Weight * value;
            weights[above] += requirement.Weight;
        }
        return weights[^1] > 0 ? met[^1] / weights[^1] : null;
    }

    private static void CheckStatus(ComplianceRequirement requirement, bool isGroup, int row)
    {
        if (isGroup == requirement.Status is null)
            return;
        throw isGroup
            ? Faults.Invalid(Guard.At("requirements", row), $"the group '{requirement.Id}' has a status", "give a status to its parts only")
            : Faults.Invalid(Guard.At("requirements", row), $"'{requirement.Id}' has neither parts nor a status", "give a status");
    }

    private static int[] PartsFirst(ReadOnlySpan<ComplianceRequirement> requirements, int[] parents, int[] parts)
    {
        int[] open = [.. parts];
        int[] order = new int[parents.Length];
        int count = 0;
        for (int i = 0; i < open.Length; i++)
        {
            if (open[i] == 0)
                order[count++] = i;
        }
        for (int next = 0; next < count; next++)
        {
            int above = parents[order[next]];
            if (above >= 0 && --open[above] == 0)
                order[count++] = above;
        }
        if (count == order.Length)
            return order;
        int start = Array.FindIndex(open, left => left > 0);
        throw Faults.Cycle(nameof(requirements), CycleFrom(requirements, parents, start));
    }

    /// <summary>Upwards until a requirement comes again.</summary>
    private static List<string> CycleFrom(ReadOnlySpan<ComplianceRequirement> requirements, int[] parents, int start)
    {
        var seen = new HashSet<int>();
        int row = start;
        while (seen.Add(row))
            row = parents[row];
        var path = new List<string>();
        int first = row;
        do
        {
            path.Add(requirements[row].Id);
            row = parents[row];
        } while (row != first);
        path.Add(requirements[first].Id);
        return path;
    }
}
