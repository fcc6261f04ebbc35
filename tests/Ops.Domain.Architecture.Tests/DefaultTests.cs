using System.Reflection;
using Ops.Domain.Architecture.Tests.Broken;
using Ops.Domain.Architecture.Tests.Calls;
using Ops.Domain.Architecture.Tests.House;

namespace Ops.Domain.Architecture.Tests;

/// <summary>default of a public struct is a valid value or says clearly that it is none; it never ends in a NullReferenceException.</summary>
public sealed class DefaultTests
{
    [Fact]
    public void The_default_of_every_struct_is_valid_or_refuses_clearly()
    {
        var structs = Library
            .PublicTypes.Where(type => type is { IsValueType: true, IsEnum: false, IsByRefLike: false })
            .Select(Entries.Close);

        Breaches.MustBeNone(structs.SelectMany(Unclear));
    }

    [Fact]
    public void A_default_that_falls_over_is_seen() => Unclear(typeof(HollowDefault)).Should().NotBeEmpty();

    private static IEnumerable<string> Unclear(Type type)
    {
        object value = Activator.CreateInstance(type)!;
        var questions = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0)
            .Select(property => (MethodBase)property.GetMethod!)
            .Append(type.GetMethod("ToString", Type.EmptyTypes)!)
            .Append(type.GetMethod("GetHashCode", Type.EmptyTypes)!);
        foreach (var question in questions)
        {
            if (Answer(question, value) is { } fell and not (OpsException or InvalidOperationException))
                yield return $"default({Names.Full(type)}).{question.Name} ends in {fell.GetType().Name}";
        }
    }

    private static Exception? Answer(MethodBase question, object value)
    {
        try
        {
            Invocation.Run(question, value, []);
            return null;
        }
        catch (Exception answer)
        {
            return answer;
        }
    }
}
