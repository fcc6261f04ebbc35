namespace Ops.Domain.Tests.Customers;

/// <summary>What results say of themselves.</summary>
internal static class Words
{
    /// <summary>Every line stands in the English text.</summary>
    public static void ShouldTell(this IExplainable result, params string[] lines) =>
        result.Explain().ToText(Language.English).Should().ContainAll(lines);

    /// <summary>None of the texts stands in the English one.</summary>
    public static void ShouldNotTell(this IExplainable result, params string[] texts) =>
        result.Explain().ToText(Language.English).Should().NotContainAny(texts);

    /// <summary>Every line stands in the Chinese text.</summary>
    public static void ShouldTellInChinese(this IExplainable result, params string[] lines) =>
        result.Explain().ToText(Language.Chinese).Should().ContainAll(lines);
}
