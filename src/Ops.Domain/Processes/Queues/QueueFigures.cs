namespace Ops.Domain.Processes;

/// <summary>What every queue checks and how it tells its figures.</summary>
internal static class QueueFigures
{
    /// <summary>Refuses a load that the servers can never work off.</summary>
    public static double Stable(double utilization, string place) =>
        utilization < 1
            ? utilization
            : throw Faults.Invalid(
                place,
                $"the servers would be busy {Figures.Text(utilization)} of the time, so the queue grows without end",
                "add servers or lower the arrival rate"
            );

    /// <summary>Refuses no server at all.</summary>
    public static int Servers(int servers, string place) => Guard.InRange(servers, 1, int.MaxValue, place);

    public static Explanation Utilization(double value, Phrase formula = default) =>
        Explanation.Of(new Phrase("Utilisation", "利用率"), value, formula);

    public static Explanation QueueLength(double value, Phrase formula = default) =>
        Explanation.Of(new Phrase("Mean number waiting", "平均排队人数"), value, formula);

    public static Explanation NumberInSystem(double value, Phrase formula = default) =>
        Explanation.Of(new Phrase("Mean number in the system", "系统内平均人数"), value, formula);

    public static Explanation Wait(
        double value,
        Phrase formula = default,
        Phrase source = default,
        params ReadOnlySpan<Explanation> parts
    ) => Explanation.Of(new Phrase("Mean wait", "平均等待时间"), value, formula, source, parts);

    public static Explanation TimeInSystem(double value, Phrase formula = default) =>
        Explanation.Of(new Phrase("Mean time in the system", "平均逗留时间"), value, formula);

    public static Phrase ClassName(int index) => Phrase.Of($"Class {index + 1}", $"第 {index + 1} 类");
}
