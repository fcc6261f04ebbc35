using System.Globalization;
using CsCheck;

namespace Ops.Domain.Tests;

/// <summary>
/// How the laws of all rooms are sampled: CsCheck's generators, drawn from the same numbered streams in every run. A gate must give the same
/// answer for the same code, so chance stays out of it; <c>LAW_DRAWS=100000</c> draws more cases, <c>LAW_SEED=7</c> other ones.
/// </summary>
/// <remarks>Extension methods of this namespace come before those of an imported one: a law that says <c>Sample</c> means this one.</remarks>
internal static class Law
{
    private const int DefaultDraws = 100;

    private static readonly long Draws = Setting("LAW_DRAWS", 0);

    private static readonly long Seed = Setting("LAW_SEED", 20_260_101);

    public static void Sample<T>(this Gen<T> gen, Action<T> law, long iter = DefaultDraws)
    {
        long draws = Draws > 0 ? Draws : iter;
        for (long i = 0; i < draws; i++)
        {
            var drawn = gen.Generate(new PCG((uint)i, (ulong)Seed), null!, out _);
            try
            {
                law(drawn);
            }
            catch (Exception cause)
            {
                string text = string.Create(CultureInfo.InvariantCulture, $"draw {i} of seed {Seed}: {Check.Print(drawn)}");
                throw new Xunit.Sdk.XunitException($"{text}\n{cause.Message}", cause);
            }
        }
    }

    public static void Sample<T>(this Gen<T> gen, Func<T, bool> law, long iter = DefaultDraws) =>
        gen.Sample(drawn => law(drawn).Should().BeTrue(), iter);

    public static void Sample<T1, T2>(this Gen<(T1, T2)> gen, Action<T1, T2> law, long iter = DefaultDraws) =>
        gen.Sample(drawn => law(drawn.Item1, drawn.Item2), iter);

    public static void Sample<T1, T2>(this Gen<(T1, T2)> gen, Func<T1, T2, bool> law, long iter = DefaultDraws) =>
        gen.Sample(drawn => law(drawn.Item1, drawn.Item2), iter);

    public static void Sample<T1, T2, T3>(this Gen<(T1, T2, T3)> gen, Action<T1, T2, T3> law, long iter = DefaultDraws) =>
        gen.Sample(drawn => law(drawn.Item1, drawn.Item2, drawn.Item3), iter);

    public static void Sample<T1, T2, T3>(this Gen<(T1, T2, T3)> gen, Func<T1, T2, T3, bool> law, long iter = DefaultDraws) =>
        gen.Sample(drawn => law(drawn.Item1, drawn.Item2, drawn.Item3), iter);

    public static void Sample<T1, T2, T3, T4>(this Gen<(T1, T2, T3, T4)> gen, Action<T1, T2, T3, T4> law, long iter = DefaultDraws) =>
        gen.Sample(drawn => law(drawn.Item1, drawn.Item2, drawn.Item3, drawn.Item4), iter);

    public static void Sample<T1, T2, T3, T4>(this Gen<(T1, T2, T3, T4)> gen, Func<T1, T2, T3, T4, bool> law, long iter = DefaultDraws) =>
        gen.Sample(drawn => law(drawn.Item1, drawn.Item2, drawn.Item3, drawn.Item4), iter);

    public static void Sample<T1, T2, T3, T4, T5>(
        this Gen<(T1, T2, T3, T4, T5)> gen,
        Action<T1, T2, T3, T4, T5> law,
        long iter = DefaultDraws
    ) => gen.Sample(drawn => law(drawn.Item1, drawn.Item2, drawn.Item3, drawn.Item4, drawn.Item5), iter);

    public static void Sample<T1, T2, T3, T4, T5>(
        this Gen<(T1, T2, T3, T4, T5)> gen,
        Func<T1, T2, T3, T4, T5, bool> law,
        long iter = DefaultDraws
    ) => gen.Sample(drawn => law(drawn.Item1, drawn.Item2, drawn.Item3, drawn.Item4, drawn.Item5), iter);

    public static void Sample<T1, T2, T3, T4, T5, T6>(
        this Gen<(T1, T2, T3, T4, T5, T6)> gen,
        Action<T1, T2, T3, T4, T5, T6> law,
        long iter = DefaultDraws
    ) => gen.Sample(drawn => law(drawn.Item1, drawn.Item2, drawn.Item3, drawn.Item4, drawn.Item5, drawn.Item6), iter);

    public static void Sample<T1, T2, T3, T4, T5, T6>(
        this Gen<(T1, T2, T3, T4, T5, T6)> gen,
        Func<T1, T2, T3, T4, T5, T6, bool> law,
        long iter = DefaultDraws
    ) => gen.Sample(drawn => law(drawn.Item1, drawn.Item2, drawn.Item3, drawn.Item4, drawn.Item5, drawn.Item6), iter);

    public static void Sample<T1, T2, T3, T4, T5, T6, T7>(
        this Gen<(T1, T2, T3, T4, T5, T6, T7)> gen,
        Action<T1, T2, T3, T4, T5, T6, T7> law,
        long iter = DefaultDraws
    ) => gen.Sample(drawn => law(drawn.Item1, drawn.Item2, drawn.Item3, drawn.Item4, drawn.Item5, drawn.Item6, drawn.Item7), iter);

    public static void Sample<T1, T2, T3, T4, T5, T6, T7>(
        this Gen<(T1, T2, T3, T4, T5, T6, T7)> gen,
        Func<T1, T2, T3, T4, T5, T6, T7, bool> law,
        long iter = DefaultDraws
    ) => gen.Sample(drawn => law(drawn.Item1, drawn.Item2, drawn.Item3, drawn.Item4, drawn.Item5, drawn.Item6, drawn.Item7), iter);

    private static long Setting(string name, long otherwise) =>
        long.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out long value)
            ? value
            : otherwise;
}
