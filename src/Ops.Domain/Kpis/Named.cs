namespace Ops.Domain.Kpis;

/// <summary>Phrases for what a user has named: the name itself reads the same in both languages, the word before it does not.</summary>
internal static class Named
{
    public static Phrase Input(string name) => new($"Input '{name}'", $"输入“{name}”");

    public static Phrase Figure(string name) => new($"Figure '{name}'", $"指标“{name}”");

    public static Phrase Segment(string key) => new($"Segment '{key}'", $"细分“{key}”");

    public static Phrase Period(string key) => new($"Period '{key}'", $"期间“{key}”");

    public static Phrase Item(string key) => new($"Item '{key}'", $"项目“{key}”");

    public static Phrase Effect(string key) => new($"Effect of '{key}'", $"“{key}”的影响");

    public static Phrase Dimension(string key) => new($"Dimension '{key}'", $"维度“{key}”");
}
