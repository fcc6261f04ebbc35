namespace Ops.Domain.Architecture.Tests.House;

/// <summary>How a rule that many members may break reports: all breaches at once, one line each.</summary>
internal static class Breaches
{
    public static void MustBeNone(IEnumerable<string> breaches)
    {
        var all = breaches.ToList();
        if (all.Count > 0)
            Assert.Fail($"{all.Count} breaches:\n" + string.Join('\n', all));
    }
}
