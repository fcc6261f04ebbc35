namespace Ops.Domain.Reviews;

/// <summary>Names in both languages of things that the engines know by key: controls, skills, dependencies, competitors.</summary>
internal static class PartNames
{
    public static Phrase Of(ImmutableDictionary<string, Phrase> names, string key) =>
        names.TryGetValue(key, out var name) ? name : new Phrase(key, key);

    /// <summary>Names one after the other, at most five of them.</summary>
    public static Phrase List(IEnumerable<Phrase> names)
    {
        Phrase[] all = [.. names];
        string english = string.Join(", ", all.Take(5).Select(name => name.English));
        string chinese = string.Join("、", all.Take(5).Select(name => name.Chinese));
        return all.Length <= 5
            ? new Phrase(english, chinese)
            : Phrase.Of($"{english} and {all.Length - 5} more", $"{chinese}等 {all.Length} 项");
    }
}
