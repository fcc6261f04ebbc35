using System.Reflection;
using Ops.Domain.Architecture.Tests.Calls;
using Ops.Domain.Architecture.Tests.House;

namespace Ops.Domain.Architecture.Tests.Results;

/// <summary>The calls that make results: every <c>Of</c>, and every other method whose result can explain itself.</summary>
internal static class ResultCalls
{
    /// <summary>Methods named Of that give a type of the library.</summary>
    public static IEnumerable<MethodInfo> OfMethods { get; } =
        Entries.All.OfType<MethodInfo>().Where(method => method is { IsStatic: true, Name: "Of" } && IsOurs(method.ReturnType)).ToList();

    /// <summary>Methods that give something that can explain itself.</summary>
    public static IEnumerable<MethodInfo> Explaining { get; } =
        Entries.All.OfType<MethodInfo>().Where(method => IsExplainable(method.ReturnType)).ToList();

    public static bool IsExplainable(Type type) => Bare(type).IsAssignableTo(typeof(IExplainable));

    /// <summary>The type itself, or what stands in a list, an optional value or a type parameter.</summary>
    public static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? Collections.ElementOf(type) ?? type;

    /// <summary>The result of the call with sample arguments.</summary>
    public static object? Call(MethodInfo method) => Invocation.Run(method, Samples.InstanceFor(method), Samples.ArgumentsOf(method));

    /// <summary>The explainable results of a call: itself, or the elements of the list it gives.</summary>
    public static IEnumerable<IExplainable> Explainable(MethodInfo method) =>
        Call(method) switch
        {
            IExplainable one => [one],
            System.Collections.IEnumerable many => many.OfType<IExplainable>(),
            _ => [],
        };

    private static bool IsOurs(Type type) => Bare(type).Assembly == Library.Assembly;
}
