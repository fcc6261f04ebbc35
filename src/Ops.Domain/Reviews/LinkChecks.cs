namespace Ops.Domain.Reviews;

/// <summary>The references of ties, feedback and initiatives, each with its place.</summary>
internal static class LinkChecks
{
    public static void Check(FaultReport faults, ReviewFacts facts, HashSet<string> units)
    {
        var processes = Ids("process:", facts.Processes.Select(process => process.Id));
        var figures = Ids("kpi:", facts.Measures.Select(measure => measure.Kpi.Id));
        figures.UnionWith(Ids("service:", facts.Services.Select(service => service.Promise.Id)));
        if (facts.Feedback is { } feedback)
        {
            figures.UnionWith(Ids("theme:", feedback.Themes.Select(theme => theme.Id)));
            for (int i = 0; i < feedback.Themes.Length; i++)
                Known(faults, feedback.Themes[i].Unit, units, $"{nameof(facts.Feedback)}.{Guard.At(nameof(feedback.Themes), i)}", "unit");
        }
        var seen = new HashSet<ReviewTie>();
        for (int i = 0; i < facts.Ties.Length; i++)
        {
            string place = Guard.At(nameof(facts.Ties), i);
            Known(faults, facts.Ties[i].Figure, figures, place, "figure");
            Known(faults, facts.Ties[i].Process, processes, place, "process");
            if (!seen.Add(facts.Ties[i]))
                faults.Add(
                    FaultCode.DuplicateKey,
                    place,
                    $"'{facts.Ties[i].Figure}' is tied to '{facts.Ties[i].Process}' twice",
                    "tie them once"
                );
        }
        Initiatives(faults, facts, units);
    }

    private static void Initiatives(FaultReport faults, ReviewFacts facts, HashSet<string> units)
    {
        var keyResults = facts.Goals.Select(goal => goal.KeyResult.Id).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < facts.Initiatives.Length; i++)
        {
            string place = Guard.At(nameof(facts.Initiatives), i);
            if (!seen.Add(facts.Initiatives[i].Id))
                faults.Add(FaultCode.DuplicateKey, place, $"'{facts.Initiatives[i].Id}' stands more than once", "make the key unique");
            Known(faults, facts.Initiatives[i].Unit, units, place, "unit");
            Known(faults, facts.Initiatives[i].KeyResult, keyResults, place, "key result");
        }
    }

    private static HashSet<string> Ids(string kind, IEnumerable<string> keys) =>
        keys.Select(key => kind + key).ToHashSet(StringComparer.Ordinal);

    private static void Known(FaultReport faults, string reference, HashSet<string> known, string place, string what)
    {
        if (!known.Contains(reference))
            faults.Add(FaultCode.UnknownReference, place, $"{what} '{reference}' is not given", $"give the {what} or correct the key");
    }
}
